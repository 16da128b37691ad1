package org.duizhao.align;

import java.util.List;

/**
 * A term of the edition's glossary and what translators put for it. Where both occur, no other evidence counts more.
 *
 * @param term the Chinese term, as it stands in the text
 * @param renderings English renderings, such as {@code new quality productive forces}
 */
public record RenderedTerm(String term, List<String> renderings) {

    public RenderedTerm {
        renderings = List.copyOf(renderings);
    }
}
