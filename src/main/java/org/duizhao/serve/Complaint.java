package org.duizhao.serve;

import org.duizhao.model.Diagnostic;

/**
 * A diagnostic and where the reader sees what it speaks of.
 *
 * @param document the document of the book; empty where it speaks of no place in the book
 * @param anchor the identifier in it
 */
record Complaint(Diagnostic diagnostic, String document, String anchor) {}
