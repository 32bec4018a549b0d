package app.tomo;

import app.tomo.cli.command.Console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/// Asks the person on the terminal for leave. Blocks until there is an answer.
record Question(Console console) {
    /// @param untold what is said where nobody can be asked
    /// @param declined what is said where the answer is no
    boolean asked(String question, String untold, String declined) {
        if (!console.interactive()) {
            console.err(untold);
            return false;
        }
        console.out(question);
        try {
            var lines =
                    new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            String answer = lines.readLine();
            if (answer != null && answer.strip().matches("(?i)y|yes|j|ja")) {
                return true;
            }
        } catch (IOException _) {
            // No answer is no.
        }
        console.err(declined);
        return false;
    }
}
