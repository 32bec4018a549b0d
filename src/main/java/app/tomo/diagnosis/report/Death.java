package app.tomo.diagnosis.report;

import app.tomo.diagnosis.catalogue.ExitNames;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A process of the daemon that ended although nobody had asked Tomo for that.
///
/// @param process its number
/// @param seen the line that says so
/// @param begun when this process began, as far as it was seen; null where it was not
/// @param reload the last reload before it that is near enough to be suspected; null for none
/// @param exit how it ended, as its manager said; null where nobody said
/// @param words the daemon's own lines of its last seconds, the newest last
/// @param spoke when it last said anything, of what is not shown, too; null where nothing of it was kept
/// @param silence the ping that it left without an answer before; null where it answered until the end
public record Death(
        long process,
        Evidence seen,
        @Nullable Instant begun,
        @Nullable Evidence reload,
        @Nullable Ended exit,
        List<Evidence> words,
        @Nullable Instant spoke,
        @Nullable Evidence silence) {
    /// How a process ended.
    ///
    /// @param code `exited`, `killed` or `dumped`
    /// @param status the status, or the signal's number
    /// @param result the manager's own word for it, empty where it was not told
    public record Ended(String code, int status, String result, Evidence line) {
        /// `killed 9/KILL`.
        String told() {
            return code + " " + (bySignal() ? ExitNames.signal(status) : ExitNames.status(status));
        }

        boolean bySignal() {
            return !code.equals("exited");
        }

        /// Whether somebody else sent that signal: no program ends itself so.
        boolean fromOutside() {
            return bySignal() && (status == KILL || status == TERM);
        }
    }

    private static final int KILL = 9;
    private static final int TERM = 15;

    public Death {
        words = List.copyOf(words);
    }

    /// How long after the reload; null where none is suspected.
    public @Nullable Duration afterReload() {
        return reload == null ? null : Duration.between(reload.at(), seen.at());
    }

    /// For how long it had logged nothing, of what is not shown, too; null where nothing of it was kept.
    @Nullable Duration silent() {
        Instant last =
                Stream.concat(Stream.ofNullable(spoke), words.stream().map(Evidence::at))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return last == null || last.isAfter(seen.at()) ? null : Duration.between(last, seen.at());
    }

    /// How long after its begin; null where that was not seen.
    @Nullable Duration lived() {
        return begun == null ? null : Duration.between(begun, seen.at());
    }
}
