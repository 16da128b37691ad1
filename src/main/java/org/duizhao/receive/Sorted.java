package org.duizhao.receive;

import java.util.List;
import java.util.Map;

/**
 * A received text with its furniture told from it.
 *
 * @param rules in the order of the lines
 * @param keys what the metadata rules name: dotted keys of the manifest with the words they hold to the letter
 * @param kept the lines that are text
 */
record Sorted(List<Proposed> rules, Map<String, String> keys, List<String> kept) {}
