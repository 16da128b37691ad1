package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.duizhao.message.Language;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help of every command, in both languages. */
class HelpTest {

    private static CommandLine speaking(Language language) {
        return Main.commandLine(new Surroundings(Map.of(), language, false));
    }

    static List<CommandSpec> all(CommandSpec spec) {
        List<CommandSpec> all = new ArrayList<>(List.of(spec));
        spec.subcommands().values().forEach(c -> all.addAll(all(c.getCommandSpec())));
        return all;
    }

    private static boolean isChinese(String... text) {
        return String.join("", text).codePoints().anyMatch(Character::isIdeographic);
    }

    @Test
    void everythingIsExplainedInChinese() {
        Set<String> english = new TreeSet<>();
        for (CommandSpec command : all(speaking(Language.ZH).getCommandSpec())) {
            String name = command.qualifiedName();
            if (!isChinese(command.usageMessage().description())) {
                english.add(name);
            }
            List<ArgSpec> arguments = new ArrayList<>(command.options());
            arguments.addAll(command.positionalParameters());
            for (ArgSpec argument : arguments) {
                if (!argument.hidden() && !isChinese(argument.description())) {
                    english.add(name + " " + argument);
                }
            }
            if (command.usageMessage().footer().length > 0
                    && !isChinese(command.usageMessage().footer())) {
                english.add(name + " footer");
            }
        }
        assertEquals(Set.of(), english, "what is still in English");
    }

    @Test
    void theHelpThatIsPrintedHasNoEnglishSentence() {
        for (CommandSpec command : all(speaking(Language.ZH).getCommandSpec())) {
            String help = command.commandLine().getUsageMessage();
            assertTrue(!help.matches("(?s).*\\b(the|Usage|Commands|Show|with)\\b.*"), help);
        }
    }

    /** Takes note of which texts picocli asks for. */
    @Test
    void everyChineseTextIsUsed() {
        Map<String, String> unused = new HashMap<>();
        ResourceBundle texts = Help.chinese();
        texts.keySet().forEach(k -> unused.put(k, texts.getString(k)));
        CommandLine commandLine = speaking(Language.EN);
        commandLine.setResourceBundle(new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                unused.remove(key);
                return texts.containsKey(key) ? texts.getObject(key) : null;
            }

            @Override
            public java.util.Enumeration<String> getKeys() {
                return Collections.enumeration(texts.keySet());
            }
        });
        all(commandLine.getCommandSpec()).forEach(c -> c.commandLine().getUsageMessage());
        assertEquals(Map.of(), unused);
    }

    @Test
    void theLanguageIsChosenByTheOptionOrTheSystem() {
        assertTrue(help(Language.EN, "build", "--help", "--language", "zh").contains("用法：duizhao build"));
        assertTrue(help(Language.EN, "--language=zh", "build", "--help").contains("用法：duizhao build"));
        assertTrue(help(Language.ZH, "build", "--help").contains("用法：duizhao build"));
        assertTrue(help(Language.ZH, "build", "--help", "--language=en").contains("Usage: duizhao build"));
        assertTrue(help(Language.EN, "build", "--help").contains("Usage: duizhao build"));
    }

    @Test
    void whatIsNotUnderstoodIsSaidInChinese() {
        assertTrue(wrong("build", "--rubi").contains("不认识的选项：--rubi"), wrong("build", "--rubi"));
        assertTrue(wrong("handout").contains("缺少：PASSAGES"), wrong("handout"));
        assertTrue(wrong("check", "a", "b").contains("多余的参数：b"), wrong("check", "a", "b"));
        assertTrue(
                wrong("check", "--format", "xml").contains("--format 的值无效：“xml”"), wrong("check", "--format", "xml"));
        assertTrue(
                wrong("build", "--paper", "b5").contains("纸张是 6x9、a4、a5 或 letter，不能是“b5”。"),
                wrong("build", "--paper", "b5"));
    }

    private static String help(Language language, String... arguments) {
        StringWriter out = new StringWriter();
        Main.run(
                new Surroundings(Map.of(), language, false),
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter()),
                arguments);
        return out.toString();
    }

    private static String wrong(String... arguments) {
        StringWriter err = new StringWriter();
        int status = Main.run(
                new Surroundings(Map.of(), Language.ZH, false),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                arguments);
        assertEquals(2, status);
        return err.toString();
    }
}
