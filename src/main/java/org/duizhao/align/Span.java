package org.duizhao.align;
public record Span(int start, int end) {}
