package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents on screens of several widths: nothing is wider than the screen, and the embedded face is used. */
class ScreenTest {

    /** Width in pixels and size of the text in percent. */
    private static final List<int[]> SCREENS =
            List.of(new int[] {320, 100}, new int[] {360, 300}, new int[] {768, 100}, new int[] {1280, 100});

    private static final String SCRIPT = """
            const said = [];
            async function look(file, width, size) {
              const frame = document.createElement('iframe');
              frame.width = width; frame.height = 640; frame.src = file;
              document.body.append(frame);
              await new Promise(done => frame.onload = done);
              const page = frame.contentDocument;
              page.documentElement.style.fontSize = size + '%';
              await page.fonts.ready;
              const wide = page.documentElement.scrollWidth;
              said.push(`[${file} ${width} ${size} ${wide > width ? 'OVERFLOWS ' + wide : 'fits'}`
                + ` columns ${Array.from(page.querySelectorAll('.pair'), p => getComputedStyle(p).display)[0]}]`);
              frame.remove();
            }
            (async () => {
              for (const [file, width, size] of looks) { await look(file, width, size); }
              document.body.append(said.join(' '), ' DONE');
            })();
            """;

    @Test
    void nothingIsWiderThanTheScreen(@TempDir Path folder) throws Exception {
        Browser.assumeThere("to look at the book on screens of several widths");
        Map<String, byte[]> files = Trial.files(Trial.book(Trial.PAGES));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        String looks = files.keySet().stream()
                .filter(f -> f.endsWith(".xhtml"))
                .flatMap(f -> SCREENS.stream().map(s -> "['" + f + "', " + s[0] + ", " + s[1] + "]"))
                .collect(Collectors.joining(", ", "const looks = [", "];\n"));
        Path page = Files.writeString(
                folder.resolve("look.html"), "<!DOCTYPE html><body><script>" + looks + SCRIPT + "</script></body>");
        String dom = Browser.dom(page, folder);
        assertEquals(1, dom.split("DONE\\s*</body>", -1).length - 1, dom);
        Matcher wide =
                Pattern.compile("\\[[^\\]]*OVERFLOWS[^\\]]*\\]").matcher(dom.substring(dom.indexOf("</script>")));
        assertEquals(List.of(), wide.results().map(r -> r.group()).toList());
        // Stacked on a phone, side by side on a desk.
        assertEquals(1, dom.split("part-T.xhtml 320 100 fits columns block", -1).length - 1, dom);
        assertEquals(1, dom.split("part-T.xhtml 1280 100 fits columns grid", -1).length - 1, dom);
    }
}
