package org.duizhao.model;

import java.util.List;

/**
 * A head of the index with the passages that speak of it.
 *
 * @param head in the annotation's language
 * @param chinese the same in Chinese, or empty
 * @param termId the glossary entry behind it, or empty
 */
public record IndexEntry(String head, String chinese, String termId, List<String> passages) {}
