/**
 * Variants of an edition: its TEI with readings above the words, or in traditional characters. Both are passes over the
 * finished document, so that everything that is anchored in it stays where it is.
 */
package org.duizhao.variant;
