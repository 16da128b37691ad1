package org.duizhao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipFile;

/** How the packages stand to one another, and what is kept at the edge. */
@AnalyzeClasses(packages = "org.duizhao", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** The packages from the bottom up: each knows only such as stand before it. */
    private static final List<String> ORDER = List.of(
            "model",
            "thread",
            "disk",
            "message",
            "markup",
            "receive",
            "style",
            "impose",
            "align",
            "read",
            "annotate",
            "release",
            "tei",
            "pinyin",
            "variant",
            "check",
            "print",
            "epub",
            "export",
            "terms",
            "version",
            "cite",
            "handout",
            "scaffold",
            "review",
            "build",
            "serve",
            "cli");

    /** Where files are touched: the readers and writers at both ends, and what the command line is handed. */
    private static final String[] FILES = {
        // how files are written, whole or not at all
        "..disk..",
        // AlignFiles, the command's two text files
        "..align..",
        // the edition folder, and changes of it
        "..read..",
        // works cited, as CSL has them
        "..cite..",
        // style files and faces
        "..style..",
        // the sample of a new edition, which makes room for the first import only if nobody has changed it
        "..scaffold..",
        // outputs
        "..build..",
        // the watched folder, and alignments under review
        "..serve..",
        "..cli.."
    };

    @ArchTest
    static final ArchRule stagesDependOnlyDownwards = downwards();

    private static ArchRule downwards() {
        List<ArchRule> rules = new ArrayList<>();
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String[] above = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(p -> "org.duizhao." + p + "..")
                    .toArray(String[]::new);
            rules.add(noClasses()
                    .that()
                    .resideInAPackage("org.duizhao." + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above));
        }
        return CompositeArchRule.of(rules);
    }

    @ArchTest
    static final ArchRule everyPackageHasItsPlace = noClasses()
            .should()
            .resideOutsideOfPackages(
                    ORDER.stream().map(p -> "org.duizhao." + p + "..").toArray(String[]::new));

    @ArchTest
    static final ArchRule theModelKnowsNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.duizhao..")
                    .and(resideInAnyPackage("org.duizhao.model..").negate()));

    @ArchTest
    static final ArchRule onlyTheCommandLinePrintsAndEnds = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule onlyReadersAndWritersTouchFiles = noClasses()
            .that()
            .resideOutsideOfPackages(FILES)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    Files.class,
                    File.class,
                    FileChannel.class,
                    FileInputStream.class,
                    FileOutputStream.class,
                    FileReader.class,
                    FileWriter.class,
                    ZipFile.class);

    @ArchTest
    static final ArchRule theClockIsReadAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callConstructor(Random.class);

    @ArchTest
    static final ArchRule nothingHangsOnTheMachinesLocaleZoneOrCharset = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class);

    @ArchTest
    static final ArchRule nothingCallsOut = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Socket.class, URLConnection.class, HttpURLConnection.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");
}
