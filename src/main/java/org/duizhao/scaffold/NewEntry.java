package org.duizhao.scaffold;

/**
 * An entry put into a file of the editors.
 *
 * @param file its name relative to the edition folder
 * @param text the whole file as it is to be, line feeds alone as line ends
 * @param line where the entry begins, from 1
 * @param toWrite the line where the editor goes on writing, from 1
 */
public record NewEntry(String file, String text, int line, int toWrite) {}
