package org.duizhao.tei;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.SchemaReader;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Validates a TEI document against the schema of the subset that Duizhao writes. */
public final class TeiSchema {

    private TeiSchema() {}

    /** A fault and the line of the document it is in. */
    public record Fault(int line, int column, String message) {}

    /** All faults of a document; none if it is valid. */
    public static List<Fault> validate(String document) {
        List<Fault> faults = new ArrayList<>();
        ErrorHandler collector = new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                add(e);
            }

            @Override
            public void error(SAXParseException e) {
                add(e);
            }

            @Override
            public void fatalError(SAXParseException e) {
                add(e);
            }

            private void add(SAXParseException e) {
                faults.add(new Fault(e.getLineNumber(), e.getColumnNumber(), e.getMessage()));
            }
        };
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, collector);
        SchemaReader compact = CompactSchemaReader.getInstance();
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), compact);
        try {
            URL schema = TeiSchema.class.getResource("duizhao.rnc");
            driver.loadSchema(new InputSource(schema.toString()));
            driver.validate(new InputSource(new StringReader(document)));
        } catch (IOException | SAXException e) {
            // A fault that ends the parse has been told to the collector before it is thrown.
            if (faults.isEmpty()) {
                faults.add(new Fault(0, 0, e.getMessage()));
            }
        }
        return List.copyOf(faults);
    }
}
