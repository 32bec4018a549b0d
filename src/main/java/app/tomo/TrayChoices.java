package app.tomo;

import app.tomo.desktop.TrayCommand;
import app.tomo.model.ActionKind;
import app.tomo.model.KeyRequest;
import app.tomo.ui.Commands;

/// What a choice in the tray's menu sets going. Any thread.
final class TrayChoices {
    private final Commands commands;
    private final DesktopWindows windows;
    private final Runnable quit;

    TrayChoices(Commands commands, DesktopWindows windows, Runnable quit) {
        this.commands = commands;
        this.windows = windows;
        this.quit = quit;
    }

    void carryOut(TrayCommand command) {
        switch (command) {
            case TrayCommand.OpenLogs _ -> windows.openLogs();
            case TrayCommand.OpenSettings _ -> windows.openSettings();
            case TrayCommand.OpenWindow _ -> windows.open();
            case TrayCommand.Act(ActionKind kind) -> commands.act(kind);
            case TrayCommand.Pause(var length) -> commands.pause(length);
            case TrayCommand.SwitchLayer(String layer) -> commands.switchLayer(layer);
            case TrayCommand.TapKey(String key) ->
                    commands.actOnKey(new KeyRequest(key, KeyRequest.Motion.TAP));
            case TrayCommand.KeepTrial _ -> commands.keepTrial();
            case TrayCommand.GoBack _ -> commands.revertTrial();
            case TrayCommand.Quit _ -> quit.run();
        }
    }
}
