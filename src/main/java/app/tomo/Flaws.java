package app.tomo;

import app.tomo.cli.command.Complaints;
import app.tomo.config.Complaint;
import app.tomo.config.Settings;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.words.SettingsWords;

import java.util.List;

/// What cannot be followed of the person's settings, as problems: each with the sentence that the command line says of it.
final class Flaws {
    private Flaws() {}

    /// What only waits for the next start is none.
    static List<Problem> of(Settings settings, SettingsWords words) {
        return settings.complaints().stream()
                .filter(each -> !(each instanceof Complaint.AtNextStart))
                .map(each -> of(each, words))
                .toList();
    }

    private static Problem of(Complaint complaint, SettingsWords words) {
        String sentence = Complaints.sentence(complaint, words);
        return Problem.warning(ProblemId.SETTINGS_BROKEN, sentence, List.of());
    }
}
