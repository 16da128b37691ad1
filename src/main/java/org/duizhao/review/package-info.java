/**
 * Reviewing an alignment: beads under a person's hands. Every edit is a function from one division of two texts into
 * beads to the next; only {@code serve} knows of files and browsers.
 */
package org.duizhao.review;
