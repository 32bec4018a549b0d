package app.tomo.ui.settings;

import app.tomo.model.SessionEntry;
import app.tomo.runtime.SessionStart;
import app.tomo.ui.FxBridge;
import app.tomo.ui.frame.Paragraph;
import app.tomo.words.PageLabel;
import app.tomo.words.PageWords;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Whether Tomo is started at each login, as it stands on the disk whenever the page comes in sight, and what the switch
/// would do. FX thread.
public final class StartUpPage implements SettingsPage {
    private final SessionStart start;
    private final PageWords words;
    private final Executor blocking;
    private final FxBridge bridge;
    private final CheckBox box = new CheckBox();
    private final Label state = Paragraph.of("", "muted");
    private final Label command = Paragraph.of("", "machine", "start-command");
    private final Button correct = new Button();
    private final VBox page;

    /// @param blocking reads and writes the entry
    /// @param removal stands below it
    public StartUpPage(
            SessionStart start,
            PageWords words,
            Executor blocking,
            FxBridge bridge,
            RemovalPane removal) {
        this.start = start;
        this.words = words;
        this.blocking = blocking;
        this.bridge = bridge;
        Label heading = Paragraph.of(words.of(PageLabel.START_UP_TITLE), "page-heading", "strong");
        VBox top = new VBox(heading);
        top.getStyleClass().add("page-top");
        box.setText(words.of(PageLabel.START_WITH_SESSION));
        box.setWrapText(true);
        box.setDisable(true);
        box.setOnAction(_ -> work(box.isSelected() ? start::switchOn : start::switchOff));
        correct.setText(words.of(PageLabel.START_THIS_ONE));
        correct.setOnAction(_ -> work(start::correct));
        show(correct, false);
        Label would = Paragraph.of(words.startWould(start.file()), "small", "muted");
        show(would, !start.command().isEmpty());
        command.setText(start.command());
        show(command, !start.command().isEmpty());
        VBox body = new VBox(box, state, correct, would, command, removal);
        body.getStyleClass().add("start-up");
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        page = new VBox(top, scroll);
        page.getStyleClass().add("page-frame");
    }

    @Override
    public PageId id() {
        return PageId.START_UP;
    }

    @Override
    public Region content() {
        return page;
    }

    @Override
    public void shown() {
        work(start::read);
    }

    private void work(Supplier<SessionEntry> work) {
        box.setDisable(true);
        blocking.execute(
                () -> {
                    SessionEntry entry = work.get();
                    bridge.run(() -> show(entry));
                });
    }

    private void show(SessionEntry entry) {
        boolean on =
                switch (entry) {
                    case SessionEntry.On _, SessionEntry.Other _, SessionEntry.Everybodys _ -> true;
                    case SessionEntry.Off _,
                            SessionEntry.Hidden _,
                            SessionEntry.Unusable _,
                            SessionEntry.NoCommand _ ->
                            false;
                };
        box.setSelected(on);
        box.setDisable(
                entry instanceof SessionEntry.NoCommand
                        || (entry instanceof SessionEntry.Everybodys && start.command().isEmpty()));
        state.setText(words.entry(entry, start.file()));
        show(correct, entry instanceof SessionEntry.Other && !start.command().isEmpty());
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
