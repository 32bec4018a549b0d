package app.tomo;

import app.tomo.model.Headline;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Snapshot;
import app.tomo.words.HeadlineLines;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/// Writes into Tomo's own log what the daemon goes through, in the words of every other surface: how it is whenever that
/// changes, and how each action ended. Mailbox thread; returns at once.
final class Diary {
    private static final Logger LOG = LoggerFactory.getLogger(Diary.class);

    /// What makes a new line. The sentence itself changes with every second.
    private record Key(Headline headline, long pid, List<ProblemId> problems) {
        static Key of(Snapshot snapshot) {
            return new Key(
                    snapshot.headline(),
                    snapshot.pid(),
                    snapshot.problems().stream().map(Problem::id).toList());
        }
    }

    private final Words words;
    private @Nullable Key noted;
    private Snapshot.@Nullable LastOutcome told;

    Diary(Words words) {
        this.words = words;
    }

    void note(Snapshot snapshot) {
        Snapshot.LastOutcome last = snapshot.lastOutcome();
        if (last != null && !last.equals(told)) {
            told = last;
            LOG.info(words.outcomes().of(last.kind(), last.outcome(), snapshot));
        }
        Key key = Key.of(snapshot);
        if (!key.equals(noted)) {
            noted = key;
            HeadlineLines lines = words.headlines().of(snapshot, snapshot.at());
            LOG.info(words.commands().dashed(lines.title(), lines.below()));
        }
    }
}
