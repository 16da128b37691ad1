package org.duizhao.edition;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The field's validators; each returns what it has to complain of. */
public final class Validators {

    private Validators() {}

    /** EPUBCheck's errors and warnings. */
    public static List<String> epubCheck(byte[] epub) throws IOException {
        return epubCheck(epub, Set.of(Severity.FATAL, Severity.ERROR, Severity.WARNING));
    }

    /** EPUBCheck's messages on what is no fault and might be done otherwise. */
    public static List<String> epubCheckUsages(byte[] epub) throws IOException {
        return epubCheck(epub, Set.of(Severity.USAGE));
    }

    private static List<String> epubCheck(byte[] epub, Set<Severity> wanted) throws IOException {
        List<String> complaints = new ArrayList<>();
        MasterReport report = new MasterReport() {
            @Override
            public void message(Message message, EPUBLocation location, Object... arguments) {
                if (wanted.contains(message.getSeverity())) {
                    complaints.add(message.getSeverity() + " " + message.getID() + " " + location.getPath() + ":"
                            + location.getLine() + " " + message.getMessage(arguments));
                }
            }

            @Override
            public void info(String resource, FeatureEnum feature, String value) {}

            @Override
            public int generate() {
                return 0;
            }

            @Override
            public void initialize() {}
        };
        Path file = Files.createTempFile("edition", ".epub");
        try {
            Files.write(file, epub);
            new EpubCheck(file.toFile(), report).doValidate();
        } finally {
            Files.delete(file);
        }
        return complaints;
    }

    /** The rules of a PDF flavour ({@code ua1}, {@code 3a}) that a file breaks, each once with an example. */
    public static List<String> veraPdf(byte[] pdf, String flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
        PDFAFlavour standard = PDFAFlavour.fromString(flavour);
        TreeSet<String> broken = new TreeSet<>();
        TreeSet<String> rules = new TreeSet<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion assertion : result.getTestAssertions()) {
                String rule = assertion.getRuleId().getClause() + "-"
                        + assertion.getRuleId().getTestNumber();
                if (assertion.getStatus() == TestAssertion.Status.FAILED && rules.add(rule)) {
                    broken.add(rule + ": " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext());
                }
            }
            if (!result.isCompliant() && broken.isEmpty()) {
                broken.add("not compliant with " + flavour);
            }
        }
        return List.copyOf(broken);
    }

    /** Faults of a document against a RELAX NG schema in XML syntax. */
    public static List<String> relaxNg(Path schema, String document) throws IOException {
        List<String> faults = new ArrayList<>();
        ErrorHandler collector = new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {}

            @Override
            public void error(SAXParseException e) {
                faults.add(e.getLineNumber() + ": " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        };
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, collector);
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap());
        try {
            driver.loadSchema(ValidationDriver.fileInputSource(schema.toFile()));
            driver.validate(new InputSource(new StringReader(document)));
        } catch (SAXException e) {
            faults.add(e.getMessage());
        }
        return faults;
    }
}
