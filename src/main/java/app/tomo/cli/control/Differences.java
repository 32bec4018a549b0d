package app.tomo.cli.control;

import app.tomo.config.AddressText;
import app.tomo.config.Given;
import app.tomo.config.Setting;
import app.tomo.model.Invocation;
import app.tomo.model.LimitText;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Compares what was said for a call with what the running app looks after. Pure.
final class Differences {
    private Differences() {}

    /// The first setting that the app has otherwise, with its value there; null where it has all of them so.
    static Reply.@Nullable Differs first(Given given, Snapshot app) {
        List<Reply.Differs> all = all(given, app);
        return all.isEmpty() ? null : all.getFirst();
    }

    /// All of them, the unit and its manager first, the numbers last.
    static List<Reply.Differs> all(Given given, Snapshot app) {
        List<Reply.Differs> all = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            String wanted = given.settings().get(setting);
            String has = has(setting, app);
            if (wanted != null && has != null && !form(setting, wanted).equals(has)) {
                all.add(new Reply.Differs(setting.key(), has));
            }
        }
        given.limits()
                .forEach(
                        (limit, value) -> {
                            long has = app.limits().of(limit);
                            if (has != value) {
                                all.add(new Reply.Differs(limit.key(), LimitText.of(limit, has)));
                            }
                        });
        return all;
    }

    /// What is in force: for the daemon's own arguments that is what the unit says, where the person said nothing. Null for
    /// what does not say which daemon is meant.
    private static @Nullable String has(Setting setting, Snapshot app) {
        Invocation invocation = app.invocation();
        boolean undecided = app.service() instanceof ServiceReading.Undecided;
        return switch (setting) {
            case UNIT -> undecided ? "" : app.target().unit();
            case SCOPE -> undecided ? "" : app.target().scope().id();
            case PROFILE -> app.target().profile();
            case PORT -> text(invocation.address());
            case KANATA -> text(invocation.binary());
            case CONFIG -> text(invocation.config());
            default -> null;
        };
    }

    private static String form(Setting setting, String text) {
        return setting == Setting.PORT ? text(AddressText.read(text)) : text;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
