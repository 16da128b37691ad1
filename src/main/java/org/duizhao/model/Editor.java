package org.duizhao.model;

/**
 * Who edits the edition.
 *
 * @param name as it is printed; {@code Doe, Jane} is family name and given name
 * @param chinese the name in Chinese; empty where there is none
 */
public record Editor(String name, String chinese) {}
