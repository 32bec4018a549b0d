package app.tomo;

import app.tomo.desktop.TrayCommand;
import app.tomo.model.ActionKind;
import app.tomo.model.KeyRequest;
import app.tomo.ui.Commands;
import app.tomo.ui.settings.PageId;
import app.tomo.words.NoticeText;
import app.tomo.words.PresetLabel;
import app.tomo.words.ProfileLabel;
import app.tomo.words.Words;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What a choice in the tray's menu sets going. Any thread.
final class TrayChoices {
    private final Commands commands;
    private final DesktopWindows windows;
    private final Shelf shelf;
    private final Words words;
    private final Executor blocking;
    private final Consumer<NoticeText> notice;
    private final Runnable quit;

    /// @param blocking runs what may block
    /// @param notice shows a sentence on the desktop
    TrayChoices(
            Commands commands,
            DesktopWindows windows,
            Shelf shelf,
            Words words,
            Executor blocking,
            Consumer<NoticeText> notice,
            Runnable quit) {
        this.commands = commands;
        this.windows = windows;
        this.shelf = shelf;
        this.words = words;
        this.blocking = blocking;
        this.notice = notice;
        this.quit = quit;
    }

    void carryOut(TrayCommand command) {
        switch (command) {
            case TrayCommand.OpenLogs _ -> windows.openLogs();
            case TrayCommand.OpenSettings _ -> windows.openSettings();
            case TrayCommand.Diagnose _ -> windows.openWizard();
            case TrayCommand.OpenWindow _ -> windows.open();
            case TrayCommand.Act(ActionKind kind) -> commands.act(kind);
            case TrayCommand.Pause(var length) -> commands.pause(length);
            case TrayCommand.SwitchLayer(String layer) -> commands.switchLayer(layer);
            case TrayCommand.TapKey(String key) ->
                    commands.actOnKey(new KeyRequest(key, KeyRequest.Motion.TAP));
            case TrayCommand.KeepTrial _ -> commands.keepTrial();
            case TrayCommand.GoBack _ -> commands.revertTrial();
            case TrayCommand.SwitchPreset(String name) ->
                    shelf.presets().turnTo(name, told -> switched(name, told));
            case TrayCommand.OpenPresets _ -> windows.openSettings(PageId.PRESETS);
            case TrayCommand.OpenProfile(String name) -> openProfile(name);
            case TrayCommand.NewProfile _ -> windows.openSettings(PageId.PRESETS);
            case TrayCommand.Quit _ -> quit.run();
        }
    }

    /// What has to be allowed first is asked on the page of the presets, where it is shown.
    private void switched(String name, AppPresets.Told told) {
        if (told.outcome() instanceof PresetOutcome.NotAllowed) {
            windows.openSettings(PageId.PRESETS);
        } else {
            String title = words.presets().of(PresetLabel.TITLE);
            notice.accept(
                    new NoticeText(
                            name.isEmpty() ? title : words.presets().about(PresetLabel.TITLE, name),
                            told.sentence()));
        }
    }

    private void openProfile(String name) {
        blocking.execute(
                () -> {
                    String why = shelf.door().open(name);
                    if (why != null) {
                        notice.accept(
                                new NoticeText(words.profiles().of(ProfileLabel.HEADING), why));
                    }
                    shelf.opening();
                });
    }
}
