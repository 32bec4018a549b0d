package app.tomo.words;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A problem in words.
///
/// @param brief a clause to stand below the headline: `another program holds “AT Keyboard”`
/// @param what what is so, a sentence
/// @param plain the same without the name or the reason, for where the brief has said it already
/// @param did what Tomo did or does about it, or what follows from it; empty where nothing
/// @param todo what the person can do, a sentence; empty where nothing needs doing
public record ProblemText(String brief, String what, String plain, String did, String todo) {
    /// All of it on one line, for the command line and notifications.
    public String sentence() {
        return Stream.of(what, did, todo)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
