package app.tomo.words;

import app.tomo.model.CheckResult;
import app.tomo.words.ConfigurationWords.OfFile;
import app.tomo.words.ConfigurationWords.Phrase;

import java.time.Instant;
import java.util.List;

/// All that the page Configuration says.
final class ConfigurationSamples {
    private ConfigurationSamples() {}

    static void say(ConfigurationWords words, List<String> said) {
        Instant now = SnapshotBuilder.NOW;
        Instant before = now.minusSeconds(90);
        for (Phrase phrase : Phrase.values()) {
            said.add(words.of(phrase));
        }
        for (OfFile sentence : OfFile.values()) {
            said.add(words.of(sentence, "kanata.kbd"));
        }
        for (Hindrance why : Hindrance.values()) {
            said.add(words.hindrance(why, why == Hindrance.CHARSET ? "3" : "/home/p"));
        }
        for (CheckResult.Why why : CheckResult.Why.values()) {
            CheckResult.NotPossible result = new CheckResult.NotPossible(why, "/usr/bin/kanata");
            said.add(words.noVerdict(result));
            said.add(words.noVerdictHelp(result));
        }
        for (int has : new int[] {0, 1, 7}) {
            said.add(words.gap("nav", has, 9));
        }
        said.add(words.gapHelp(List.of()));
        said.add(words.gapHelp(List.of("l", ";")));
        for (String used : new String[] {null, "/etc/kanata.kbd"}) {
            said.add(words.unused("new.kbd", used));
            said.add(words.unusedHelp("/home/p/new.kbd", used));
        }
        said.add(words.lines(1));
        said.add(words.lines(12));
        said.add(words.warnings(1));
        said.add(words.warnings(2));
        said.add(words.checked(before, now));
        said.add(words.saved(before, now));
        said.add(words.reason(SnapshotBuilder.fault()));
        said.add(words.place(SnapshotBuilder.fault(), false));
        said.add(words.place(SnapshotBuilder.fault(), true));
        said.add(words.placeOnly(SnapshotBuilder.fault()));
        said.add(words.foundDraft("kanata.kbd", before, now));
        said.add(words.appliedRestart("linux-dev"));
        for (int lines = 0; lines < 3; lines++) {
            said.add(words.badge(ConfigurationWords.Phrase.BADGE_WAITING, lines));
        }
        said.add(words.keepHelp("kanata applied the config in 3 ms.", null, now, now));
        said.add(words.keepHelp("kanata applied the config in 3 ms.", before, now, now));
    }
}
