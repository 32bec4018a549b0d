package app.tomo;

import app.tomo.cli.command.Complaints;
import app.tomo.config.Complaint;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.model.Limit;
import app.tomo.words.SettingsWords;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Writes into Tomo's own log what became of the settings while it ran: each one that changed, and each complaint once.
final class SettingsNews implements Consumer<Settings> {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsNews.class);

    private final SettingsWords words;
    private Settings before;

    SettingsNews(SettingsWords words, Settings before) {
        this.words = words;
        this.before = before;
    }

    @Override
    public synchronized void accept(Settings now) {
        for (Limit limit : Limit.values()) {
            if (now.limits().of(limit) != before.limits().of(limit)) {
                LOG.info(words.changed(limit.key(), now.of(limit).text()));
            }
        }
        for (Setting setting : Setting.values()) {
            if (!now.of(setting).text().equals(before.of(setting).text())) {
                String value = now.of(setting).text();
                LOG.info(words.changed(setting.key(), value.isEmpty() ? words.notSet() : value));
            }
        }
        Set<Complaint> told = new HashSet<>(before.complaints());
        for (Complaint complaint : now.complaints()) {
            if (!told.contains(complaint)) {
                LOG.warn(Complaints.sentence(complaint, words));
            }
        }
        before = now;
    }
}
