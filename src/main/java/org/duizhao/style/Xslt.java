package org.duizhao.style;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.RawDestination;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SaxonApiUncheckedException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.str.LargeTextBuffer;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.Statistics;
import org.duizhao.model.Failure;
import org.duizhao.model.Message;
import org.duizhao.thread.Await;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Runs the XSLT 3 style sheets of an edition. Style sheets can reach the edition's style files and nothing else. Several
 * threads may use one.
 */
public final class Xslt {

    private final StyleFiles files;
    private final Processor processor = new Processor(false);
    private final Map<String, FutureTask<XsltExecutable>> compiled = new ConcurrentHashMap<>();

    private static final EnvironmentVariableResolver NO_ENVIRONMENT = new EnvironmentVariableResolver() {
        @Override
        public Set<String> getAvailableEnvironmentVariables() {
            return Set.of();
        }

        @Override
        public String getEnvironmentVariable(String name) {
            return null;
        }
    };

    public Xslt(StyleFiles files) {
        this.files = files;
        processor.getUnderlyingConfiguration().setResourceResolver(this::resolve);
        processor.getUnderlyingConfiguration().setCollectionFinder((context, uri) -> {
            throw refused(Message.of("style.reads-only", uri));
        });
        // The styles may be a stranger's, and what the environment holds is nobody's but the user's.
        processor.setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, NO_ENVIRONMENT);
    }

    private Source resolve(ResourceRequest request) throws XPathException {
        String uri = request.uri == null ? "" : request.uri;
        if (!uri.startsWith(StyleFiles.SCHEME)) {
            throw refused(Message.of("style.reads-only", uri));
        }
        try {
            return new StreamSource(files.open(uri.substring(StyleFiles.SCHEME.length())), uri);
        } catch (IOException e) {
            throw refused(Failure.of(e));
        }
    }

    /** Parses a document once, for any number of transformations; without the {@link Blanks} between its elements. */
    public XdmNode document(Source xml) throws StyleException {
        try {
            DocumentBuilder builder = processor.newDocumentBuilder();
            builder.setWhitespaceStrippingPolicy(Blanks.leftOut());
            return builder.build(xml);
        } catch (SaxonApiException e) {
            throw new StyleException(Message.of("style.document", e.getMessage()));
        } finally {
            forgetSize();
        }
    }

    /**
     * Saxon gives each new tree room for as much as the largest of the last ten had: after an edition every page of the
     * e-book would get as much room as the edition. It is told of ten small ones, of the size that it begins with.
     */
    private void forgetSize() {
        Statistics sizes = processor.getUnderlyingConfiguration().getTreeStatistics().SOURCE_DOCUMENT_STATISTICS;
        for (int i = 0; i < 10; i++) {
            sizes.updateStatistics(4000, 100, 20, new LargeTextBuffer(0));
        }
    }

    /**
     * Transforms a document.
     *
     * @param sheet the style file, such as {@code styles/print.xsl}
     * @param parameters values of the sheet's global parameters by name: text, or anything Saxon knows
     * @throws StyleException if the sheet is faulty or says stop; the message names file and line
     */
    public void transform(XdmNode document, String sheet, Map<String, XdmValue> parameters, Destination out)
            throws StyleException {
        run(sheet, parameters, document, transformer -> transformer.applyTemplates(document, out));
    }

    /**
     * Transforms a document in another thread, while this one reads what comes of it.
     *
     * @throws SAXException what the reader throws
     */
    public void transform(XdmNode document, String sheet, Map<String, XdmValue> parameters, ContentHandler reader)
            throws StyleException, SAXException {
        EventPipe.run(out -> transform(document, sheet, parameters, new SAXDestination(out)), reader);
    }

    /** What the named template of a sheet gives for a document. */
    public XdmValue call(XdmNode document, String sheet, String template, Map<String, XdmValue> parameters)
            throws StyleException {
        RawDestination result = new RawDestination();
        run(sheet, parameters, document, transformer -> transformer.callTemplate(new QName(template), result));
        return result.getXdmValue();
    }

    private interface Call {
        void on(Xslt30Transformer transformer) throws SaxonApiException;
    }

    private void run(String sheet, Map<String, XdmValue> parameters, XdmNode document, Call call)
            throws StyleException {
        try {
            Xslt30Transformer transformer = compiled(sheet).load30();
            Map<QName, XdmValue> named = new HashMap<>();
            parameters.forEach((k, v) -> named.put(new QName(k), v));
            // What goes wrong comes back as an exception; nothing is printed from here.
            transformer.setErrorReporter(e -> {});
            transformer.setResultDocumentHandler(uri -> {
                throw new SaxonApiUncheckedException(
                        new SaxonApiException(refused(Message.of("style.writes-none", uri))));
            });
            transformer.setStylesheetParameters(named);
            transformer.setGlobalContextItem(document);
            call.on(transformer);
        } catch (SaxonApiUncheckedException e) {
            throw new StyleException(Message.of("style.at", sheet, what(e.getCause())));
        } catch (SaxonApiException e) {
            String place = sheet + (e.getLineNumber() > 0 ? ":" + e.getLineNumber() : "");
            throw new StyleException(Message.of("style.at", place, what(e)));
        }
    }

    /** Saxon says what it is told amid words of its own, which are English, but keeps the cause. */
    private static XPathException refused(Message what) {
        return new XPathException(what.toString(), new StyleException(what));
    }

    private static Message what(Throwable failure) {
        return refusal(failure).orElse(Message.foreign(String.valueOf(failure.getMessage())));
    }

    /** What a style sheet was refused, if that is why it failed. */
    private static Optional<Message> refusal(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StyleException refused) {
                return Optional.of(refused.what());
            }
        }
        return Optional.empty();
    }

    /**
     * Compiles style sheets that will be needed, in a thread of its own. What is wrong with them is told when they are
     * used.
     */
    public void prepare(String... sheets) {
        Thread thread = new Thread(
                () -> {
                    for (String sheet : sheets) {
                        compiling(sheet).run();
                    }
                },
                "compiling");
        thread.setDaemon(true);
        thread.start();
    }

    private FutureTask<XsltExecutable> compiling(String sheet) {
        return compiled.computeIfAbsent(sheet, name -> new FutureTask<>(() -> compile(name)));
    }

    /** The sheet, compiled once; whoever comes while another thread is at it waits. */
    private XsltExecutable compiled(String sheet) throws StyleException {
        FutureTask<XsltExecutable> compiling = compiling(sheet);
        compiling.run();
        try {
            return Await.result(compiling, StyleException.class);
        } catch (StyleException | RuntimeException | Error e) {
            // The next to ask finds the files as they are then.
            compiled.remove(sheet, compiling);
            throw e;
        }
    }

    private XsltExecutable compile(String sheet) throws StyleException {
        List<Message> faults = new ArrayList<>();
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setErrorReporter(e -> {
            if (!e.isWarning()) {
                String file = String.valueOf(e.getLocation().getSystemId()).replace(StyleFiles.SCHEME, "");
                Message what = refusal(e.getCause()).orElse(Message.foreign(String.valueOf(e.getMessage())));
                faults.add(Message.of("style.at", file + ":" + e.getLocation().getLineNumber(), what));
            }
        });
        try {
            return compiler.compile(new StreamSource(files.open(sheet), StyleFiles.SCHEME + sheet));
        } catch (SaxonApiException e) {
            throw new StyleException(faults.stream()
                    .reduce((first, second) -> Message.of("style.lines", first, second))
                    .orElse(Message.of("style.at", sheet, what(e))));
        } catch (IOException e) {
            throw new StyleException(Failure.of(e));
        }
    }
}
