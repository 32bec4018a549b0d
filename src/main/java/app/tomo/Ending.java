package app.tomo;

import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.config.Json;

/// How a command that changes something ends: a sentence, or for a program its last line of JSON, with whether it is done and the
/// same sentence.
final class Ending {
    private Ending() {}

    /// The exit status that was given.
    static int of(int status, String sentence, Console console) {
        boolean done = status == ExitStatus.WELL;
        if (console.json()) {
            console.out(Json.write(Json.object().put("done", done).put("sentence", sentence)));
        } else if (done) {
            console.out(sentence);
        } else {
            console.err(sentence);
        }
        return status;
    }
}
