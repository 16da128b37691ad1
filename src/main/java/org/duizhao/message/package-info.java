/**
 * What Duizhao says to its users, in their language: the edge at which {@link org.duizhao.model.Message}s become words.
 */
package org.duizhao.message;
