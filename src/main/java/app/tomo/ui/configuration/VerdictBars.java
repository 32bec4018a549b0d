package app.tomo.ui.configuration;

import app.tomo.kbd.LayerGap;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.ui.configuration.ConfigurationView.Act;
import app.tomo.ui.configuration.ConfigurationView.Bar;
import app.tomo.ui.configuration.ConfigurationView.Choice;
import app.tomo.ui.configuration.ConfigurationView.Tone;
import app.tomo.words.ConfigurationWords;
import app.tomo.words.ConfigurationWords.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the daemon thinks of the text, and what can be done about it.
final class VerdictBars {
    private final ConfigurationWords words;

    VerdictBars(ConfigurationWords words) {
        this.words = words;
    }

    Bar of(Verdict verdict) {
        ConfigFault fault = verdict.fault();
        if (fault != null) {
            return wrong(verdict, fault);
        }
        return verdict instanceof Verdict.Checked checked
                ? switch (checked.result()) {
                    case CheckResult.Failed _ -> Bar.NONE;
                    case CheckResult.Passed _ -> remarks(checked.remarks());
                    case CheckResult.NotPossible why -> unasked(why);
                }
                : Bar.NONE;
    }

    private Bar wrong(Verdict verdict, ConfigFault fault) {
        LayerGap gap = verdict.gap();
        List<Choice> choices = new ArrayList<>();
        if (fault.line() > 0) {
            choices.add(Choice.of(words, Act.GO_TO, Phrase.GO_TO, false));
        }
        if (gap != null) {
            choices.add(Choice.of(words, Act.FILL, Phrase.FILL, false));
        }
        String place =
                verdict instanceof Verdict.Parentheses
                        ? words.placeOnly(fault)
                        : words.place(fault, verdict instanceof Verdict.Refused);
        return gap == null
                ? new Bar(Tone.BROKEN, words.reason(fault), place, fault.help(), -1, choices)
                : new Bar(
                        Tone.BROKEN,
                        words.gap(gap.layer(), gap.has(), gap.needs()),
                        place,
                        words.gapHelp(gap.missing()),
                        -1,
                        choices);
    }

    private Bar remarks(List<ConfigFault> remarks) {
        if (remarks.isEmpty()) {
            return Bar.NONE;
        }
        boolean placed = remarks.stream().anyMatch(each -> each.line() > 0);
        return new Bar(
                Tone.LOOK,
                words.warnings(remarks.size()),
                "",
                remarks.stream().map(words::reason).collect(Collectors.joining("\n")),
                -1,
                placed ? List.of(Choice.of(words, Act.GO_TO, Phrase.GO_TO, false)) : List.of());
    }

    private Bar unasked(CheckResult.NotPossible why) {
        return new Bar(
                Tone.LOOK, words.noVerdict(why), "", words.noVerdictHelp(why), -1, List.of());
    }
}
