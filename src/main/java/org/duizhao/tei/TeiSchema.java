package org.duizhao.tei;

import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.prop.rng.RngProperty;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.model.XmlParsers;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Validates a TEI document against the schema of the subset that Duizhao writes. */
public final class TeiSchema {

    private static final Schema SCHEMA = schema();

    private TeiSchema() {}

    private static Schema schema() {
        try {
            URL schema = TeiSchema.class.getResource("duizhao.rnc");
            return CompactSchemaReader.getInstance().createSchema(new InputSource(schema.toString()), everyIdOnce());
        } catch (IOException | SAXException | IncorrectSchemaException e) {
            throw new IllegalStateException("Duizhao brings its schema", e);
        }
    }

    private static PropertyMap everyIdOnce() {
        PropertyMapBuilder properties = new PropertyMapBuilder();
        RngProperty.CHECK_ID_IDREF.add(properties);
        return properties.toPropertyMap();
    }

    /** A fault and the line of the document it is in. */
    public record Fault(int line, int column, String message) {}

    /** All faults of a document; none if it is valid. */
    public static List<Fault> validate(String document) {
        return validate(new InputSource(new StringReader(document)));
    }

    /** The same of a document in the encoding that it states, or in UTF-8. */
    public static List<Fault> validate(byte[] document) {
        return validate(new InputSource(new ByteArrayInputStream(document)));
    }

    private static List<Fault> validate(InputSource document) {
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
        try {
            Validator validator = SCHEMA.createValidator(properties.toPropertyMap());
            XMLReader reader = XmlParsers.events();
            reader.setErrorHandler(collector);
            reader.setContentHandler(validator.getContentHandler());
            reader.setDTDHandler(validator.getDTDHandler());
            reader.parse(document);
        } catch (IOException | SAXException e) {
            // A fault that ends the parse has been told to the collector before it is thrown.
            if (faults.isEmpty()) {
                faults.add(new Fault(0, 0, e.getMessage()));
            }
        }
        return List.copyOf(faults);
    }
}
