package app.tomo.cli.command;

import app.tomo.config.Origin;
import app.tomo.config.Places;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.model.Limit;
import app.tomo.model.LimitText;
import app.tomo.words.SettingsWords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The settings as `settings` prints them for a person: in groups, each with its value, and where it is not the default
/// with its origin and the default.
final class SettingsText {
    private record Row(String group, String key, String value, String note) {}

    private final SettingsWords words;

    SettingsText(SettingsWords words) {
        this.words = words;
    }

    String of(Settings settings, Places places) {
        List<Row> rows = rows(settings);
        int keys = rows.stream().mapToInt(row -> row.key().length()).max().orElse(0);
        int values = rows.stream().mapToInt(row -> row.value().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(words.heading(settings.profile(), places.settings().toString()));
        String group = "";
        for (Row row : rows) {
            if (!row.group().equals(group)) {
                group = row.group();
                lines.add("");
                lines.add(words.group(group));
            }
            String line = "  " + padded(row.key(), keys) + "  " + padded(row.value(), values);
            lines.add((line + "  " + row.note()).stripTrailing());
        }
        return String.join("\n", lines);
    }

    private List<Row> rows(Settings settings) {
        List<Row> rows = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            rows.add(
                    noted(
                            row(
                                    group(setting),
                                    setting.key(),
                                    settings.of(setting),
                                    setting.initial()),
                            setting.isOfTheStart()));
        }
        for (Limit limit : Limit.values()) {
            String group = limit.key().substring(0, limit.key().indexOf('.'));
            String initial = LimitText.of(limit, limit.initial());
            Row row = row(group, limit.key(), settings.of(limit), initial);
            rows.add(noted(row, limit.isOfTheStart()));
        }
        List<String> order = rows.stream().map(Row::group).distinct().toList();
        rows.sort(Comparator.comparingInt(row -> order.indexOf(row.group())));
        return rows;
    }

    /// What is taken at the next start only says so, for whoever changes it while Tomo runs.
    private Row noted(Row row, boolean atStart) {
        if (!atStart) {
            return row;
        }
        String note = row.note().isEmpty() ? words.atStart() : row.note() + "; " + words.atStart();
        return new Row(row.group(), row.key(), row.value(), note);
    }

    private static String group(Setting setting) {
        if (setting.isOfNotices()) {
            return "notice";
        }
        if (setting == Setting.RELOAD_WAIT) {
            return "reload";
        }
        return setting.isOfDaemon() ? "daemon" : "tomo";
    }

    private Row row(String group, String key, Settings.Choice choice, String initial) {
        String value = choice.text().isEmpty() ? words.notSet() : choice.text();
        if (choice.origin() == Origin.DEFAULT) {
            return new Row(group, key, value, "");
        }
        String from = words.from(choice.origin().id(), choice.place().toString());
        boolean same = choice.text().equals(initial) || initial.isEmpty();
        return new Row(group, key, value, same ? from : words.otherwise(from, initial));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
