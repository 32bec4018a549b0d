package app.tomo.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class ShellWordTest {
    @Test
    void whatNeedsNoQuotesHasNone() {
        assertEquals(
                "rm -- /etc/udev/rules.d/99-kanata.rules",
                ShellWord.line(List.of("rm", "--", "/etc/udev/rules.d/99-kanata.rules")));
    }

    /// As it would be pasted.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/home/ann/my keys",
                "it's",
                "''",
                "a;b",
                "$(id)",
                "`id`",
                "a\\x2db",
                "*",
                "~ann",
                "#",
                "two\nlines",
                "größe"
            })
    void theShellReadsTheSameWord(String word) throws IOException {
        Process shell =
                new ProcessBuilder("/bin/sh", "-c", "printf %s " + ShellWord.of(word)).start();
        assertEquals(
                word, new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
