package app.tomo;

import app.tomo.cli.command.Console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/// Asks the person on the terminal for leave. Blocks until there is an answer.
record Question(Console console) {
    /// What came of asking.
    enum Answer {
        YES,
        NO,
        /// Nobody can be asked: no person is at the terminal, or a program reads the answer.
        NOBODY
    }

    /// @param untold what is said where nobody can be asked
    /// @param declined what is said where the answer is no
    boolean asked(String question, String untold, String declined) {
        return switch (ask(question)) {
            case YES -> true;
            case NO -> {
                console.err(declined);
                yield false;
            }
            case NOBODY -> {
                console.err(untold);
                yield false;
            }
        };
    }

    Answer ask(String question) {
        if (!console.interactive() || console.json()) {
            return Answer.NOBODY;
        }
        console.out(question);
        try {
            var lines =
                    new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            String answer = lines.readLine();
            if (answer != null && answer.strip().matches("(?i)y|yes|j|ja")) {
                return Answer.YES;
            }
        } catch (IOException _) {
            // No answer is no.
        }
        return Answer.NO;
    }
}
