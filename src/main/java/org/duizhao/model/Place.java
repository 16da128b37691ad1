package org.duizhao.model;

/**
 * Where something stands in a file of the edition folder.
 *
 * @param file the path relative to the edition folder, with forward slashes
 * @param line the line, counted from 1; 0 where a complaint is about the file as a whole
 * @param column the character in the line, counted from 1; 0 where only the line is known
 */
public record Place(String file, int line, int column) {

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** The place {@code lines} lines further down, at the start of that line. */
    public Place down(int lines) {
        return new Place(file, line + lines, 1);
    }

    /** As compilers write it, {@code file:line:column}, so that editors can jump to it. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
