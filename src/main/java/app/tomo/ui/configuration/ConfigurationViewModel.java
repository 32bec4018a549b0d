package app.tomo.ui.configuration;

import app.tomo.config.ConfigText;
import app.tomo.config.Saving;
import app.tomo.config.Template;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;
import app.tomo.words.ConfigsWords.Phrase;
import app.tomo.words.Words;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Opens, checks, saves and applies the config, one thing after the other; what is overtaken is not shown. FX thread.
public final class ConfigurationViewModel {
    private final ConfigDesk desk;
    private final Workplace place;
    private final Errands errands;
    private final LiveCheck check;
    private final ForeignChanges others;
    private final FileOpener opener;
    private final FileSaver saver;
    private final DiskWatch watch;
    private @Nullable Saving compared;

    /// @param home the person's own folder
    public ConfigurationViewModel(
            Words words,
            ConfigDesk desk,
            Clock clock,
            Scheduler scheduler,
            Executor blocking,
            FxBridge bridge,
            String home) {
        this.desk = desk;
        place = new Workplace(words, clock, home);
        errands = new Errands(blocking, bridge);
        check = new LiveCheck(place, desk, errands, clock, scheduler, blocking, bridge);
        watch = new DiskWatch(desk, blocking, bridge);
        others = new ForeignChanges(place, check);
        watch.tell(
                now -> {
                    others.looked(now);
                    compareAnew();
                });
        place.viewProperty().subscribe(_ -> follow());
        place.viewProperty().subscribe(_ -> compareAnew());
        opener = new FileOpener(place, desk, errands, check, others);
        saver = new FileSaver(place, desk, errands, bridge, clock, check);
    }

    /// A file is followed with all that the daemon reads together with it.
    private void follow() {
        Path file = place.session().file();
        Family family = place.session().family();
        if (file != null && family != null && place.session().hasText()) {
            watch.follow(file, family.files().stream().filter(each -> !each.equals(file)).toList());
        }
    }

    ReadOnlyObjectProperty<ConfigurationView> viewProperty() {
        return place.viewProperty();
    }

    /// That is where the text stands from now on.
    void attach(Screen next) {
        place.attach(next);
    }

    /// The world has changed. The daemon's own config is what is opened first.
    void show(Snapshot next) {
        place.know(next);
        if (!opener.openUnasked()) {
            refresh();
        }
    }

    /// Time has passed.
    void refresh() {
        place.refresh();
    }

    /// Whether something counts down.
    boolean hurries() {
        return viewProperty().get().bar().left() >= 0 || place.session().work().busy();
    }

    /// What is edited.
    Path file() {
        Path file = place.session().file();
        return file == null ? Path.of("") : file;
    }

    /// Whether something was typed into a file that is not saved.
    boolean isUnsaved(Path file) {
        return place.isUnsaved(file);
    }

    void open(Path file) {
        opener.open(file);
    }

    /// A file that is yet to be made begins with that.
    void begin(Template template) {
        opener.begin(template);
    }

    /// One of the files that the config includes.
    ///
    /// @param name as the config has it
    void openIncluded(String name) {
        Path main = place.session().main();
        if (main != null) {
            open(main.resolveSibling(name));
        }
    }

    /// The person has changed the text.
    void edited() {
        check.edited();
    }

    void save() {
        saver.save();
    }

    /// Saves where that is needed, and has the daemon take it.
    void apply() {
        saver.apply();
    }

    /// Back to what is saved; the way there can be taken back.
    void discard() {
        opener.discard();
    }

    /// The page is in sight again.
    void shown() {
        opener.remind();
    }

    /// It is not any more: what stands there unsaved is kept.
    void hidden() {
        check.keep();
    }

    /// Another page takes the place of this one, which leaves the drafts alone from now on and follows nothing.
    ///
    /// @return when what was begun is done, such as the keeping of a draft
    CompletableFuture<Void> close() {
        check.close();
        watch.close();
        return errands.close();
    }

    /// What a person has chosen in the bar.
    void act(ConfigurationView.Act act) {
        switch (act) {
            case GO_TO -> opener.goToFault();
            case FILL -> check.fill();
            case READ_AGAIN -> opener.readAgain();
            case SAVE_AGAIN -> saver.save();
            case KEEP_MINE -> saver.keepMine();
            case TAKE_THEIRS -> others.takeTheirs();
            case SAVE -> save();
            case DISCARD -> discard();
            case RESTART -> saver.restart();
            case KEEP -> desk.keepTrial();
            case GO_BACK -> desk.goBack();
            case OPEN_OTHER -> place.screen().choose();
            case NEW_CONFIG -> place.screen().chooseNew();
            case FINISH_SAVE -> saver.finish();
            case KEEP_WHAT_IS_THERE -> saver.keepWhatIsThere();
            case SHOW_BOTH -> compare();
            case SHOW_RUNNING -> compareRunning();
        }
    }

    /// What runs is wanted beside the file that differs, which is opened for that.
    void showDifference() {
        Path differs = place.differs();
        if (differs != null) {
            opener.open(differs, this::compareRunning);
        }
    }

    private void compareRunning() {
        Path file = file();
        errands.askAside(
                () -> Optional.ofNullable(desk.running(file)),
                found -> found.filter(_ -> file.equals(file())).ifPresent(this::compareRunning));
    }

    private void compareRunning(String text) {
        Phrase shown = place.session().changed() ? Phrase.YOURS : Phrase.IN_THE_FILE;
        place.screen().compare(shown, Phrase.RUNNING, text);
    }

    /// What is shown beside the text is never older than what may be chosen.
    private void compareAnew() {
        Saving refusal = place.session().refusal();
        if (compared != null
                && !compared.equals(refusal)
                && refusal instanceof Saving.ChangedElsewhere
                && place.screen().compares()) {
            compare();
        }
    }

    private void compare() {
        compared = place.session().refusal();
        if (place.session().refusal() instanceof Saving.ChangedElsewhere(ConfigText theirs)) {
            Phrase other = place.wentBack() ? Phrase.IN_THE_FILE : Phrase.THEIRS;
            place.screen().compare(Phrase.YOURS, other, theirs.text());
        } else if (place.session().work() instanceof Session.Work.BrokenOff(String text)) {
            place.screen().compare(Phrase.IN_THE_FILE, Phrase.YOURS, text);
        }
    }
}
