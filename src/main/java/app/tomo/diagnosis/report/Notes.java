package app.tomo.diagnosis.report;

import app.tomo.diagnosis.report.Chronicle.Deed;
import app.tomo.model.ActionKind;
import app.tomo.words.ReportWords.Who;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines of a timeline, as they are found: what was logged is found later than it was said. They get their final
/// numbers, and what rests on them with it, when they are put in order. One thread.
final class Notes {
    private final List<Evidence> found = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<Integer, Evidence> ordered = new HashMap<>();

    Evidence add(Instant at, Who who, String text) {
        Evidence line = new Evidence(found.size(), at, who, text);
        found.add(line);
        return line;
    }

    void deed(Deed.Kind kind, @Nullable ActionKind action, Evidence line) {
        deeds.add(new Deed(kind, action, line));
    }

    /// What was before is left out, but for what something of later rests on.
    void order(Instant from) {
        List<Evidence> kept =
                found.stream()
                        .filter(line -> !line.at().isBefore(from))
                        .sorted(Comparator.comparing(Evidence::at))
                        .toList();
        for (int i = 0; i < kept.size(); i++) {
            Evidence line = kept.get(i);
            ordered.put(line.number(), line.numbered(i + 1));
        }
    }

    List<Evidence> lines() {
        return ordered.values().stream().sorted(Comparator.comparingInt(Evidence::number)).toList();
    }

    List<Deed> deeds() {
        return deeds.stream()
                .filter(deed -> ordered.containsKey(deed.line().number()))
                .map(deed -> new Deed(deed.kind(), deed.action(), numbered(deed.line())))
                .toList();
    }

    /// The same, resting on the lines as they are in order.
    Death of(Death death) {
        Death.Ended exit = death.exit();
        Evidence exitLine = exit == null ? null : ordered.get(exit.line().number());
        return new Death(
                death.process(),
                numbered(death.seen()),
                death.begun(),
                death.reload() == null ? null : ordered.get(death.reload().number()),
                exit == null || exitLine == null
                        ? null
                        : new Death.Ended(exit.code(), exit.status(), exit.result(), exitLine),
                death.words().stream()
                        .filter(line -> ordered.containsKey(line.number()))
                        .map(this::numbered)
                        .toList(),
                death.spoke(),
                death.silence() == null ? null : ordered.get(death.silence().number()));
    }

    private Evidence numbered(Evidence line) {
        Evidence other = ordered.get(line.number());
        return other == null ? line : other;
    }
}
