package app.tomo;

import app.tomo.cli.command.Console;
import app.tomo.model.Candidate;
import app.tomo.words.CommandWords.Sentence;
import app.tomo.words.Words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;

/// Asks in a terminal which of several daemons is meant.
///
/// @param choose told the answer
record TerminalChoice(Words words, Console console, Consumer<Candidate> choose) {
    /// Lists them and reads lines until one is the number of one of them, or there are no more. Blocks.
    void ask(List<Candidate> candidates, InputStream input) {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate each = candidates.get(i);
            String place = words.scopes().place(each);
            console.out(words.commands().choice(i + 1, place));
        }
        console.out(words.commands().of(Sentence.CHOOSE));
        var lines = new BufferedReader(new InputStreamReader(input, Charset.defaultCharset()));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int number = number(line.strip());
                if (number >= 1 && number <= candidates.size()) {
                    choose.accept(candidates.get(number - 1));
                    return;
                }
                console.out(words.commands().of(Sentence.CHOOSE));
            }
        } catch (IOException _) {
            // The terminal is gone; it can still be said on a command line.
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }
}
