package org.duizhao.model;

/** Who prepared an editorial layer, and who checked it. */
public record Layer(String name, String prepared, String checked) {}
