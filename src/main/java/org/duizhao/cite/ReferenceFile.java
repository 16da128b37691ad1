package org.duizhao.cite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.model.MessageException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the works cited with all that CSL-JSON says of them. */
public final class ReferenceFile {

    static final String FILE = "sources/references.json";

    private ReferenceFile() {}

    /** The works by key, in the file's order; none where the edition cites none. The file has been checked before. */
    public static Map<String, Work> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Map<String, Work> works = new LinkedHashMap<>();
        if (!Files.isRegularFile(file)) {
            return works;
        }
        Object list;
        try {
            list = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (YamlEngineException | NumberFormatException e) {
            throw new MessageException("cite.no-list", FILE, e.getMessage());
        }
        for (Object entry : list instanceof List<?> entries ? entries : List.of()) {
            Map<String, Object> csl = new LinkedHashMap<>();
            if (entry instanceof Map<?, ?> fields) {
                fields.forEach((k, v) -> csl.put(String.valueOf(k), v));
            }
            Work work = new Work(csl);
            works.put(work.id(), work);
        }
        return works;
    }
}
