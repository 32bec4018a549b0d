package app.tomo;

import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.model.Snapshot;
import app.tomo.runtime.LogBook;
import app.tomo.ui.Commands;
import app.tomo.ui.FxBridge;
import app.tomo.ui.adopt.AdoptWindow;
import app.tomo.ui.adopt.Adoption;
import app.tomo.ui.frame.KeptPlace;
import app.tomo.ui.logs.LogsWindow;
import app.tomo.ui.report.ReportSource;
import app.tomo.ui.report.ReportWindow;
import app.tomo.ui.settings.SettingsWindow;
import app.tomo.ui.status.StatusViewModel;
import app.tomo.ui.status.StatusWindow;
import app.tomo.ui.theme.Theme;
import app.tomo.ui.wizard.WizardWindow;
import app.tomo.words.NoticeText;
import app.tomo.words.Words;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What Tomo's windows are made of.
///
/// @param newest what is known of the daemon by now
/// @param pages makes the settings window
/// @param notice shows a sentence on the desktop
/// @param attended told whether the status window is in front
/// @param closed told when the person has closed the status window
record WindowMaker(
        Threads threads,
        Commands commands,
        Supplier<LogBook> log,
        Adoption adoption,
        RecoveryDesk recovery,
        ReportSource reports,
        Supplier<Snapshot> newest,
        SettingsPages pages,
        Consumer<NoticeText> notice,
        Consumer<Boolean> attended,
        Runnable closed) {
    /// Makes them in a language, hidden; those of the next language stand where those of the one before did.
    Function<Words, WindowSet> by(FxBridge fx, Theme theme) {
        pages.dress(theme);
        KeptPlace logsPlace = pages.place(LogsWindow.NAME, fx);
        KeptPlace settingsPlace = pages.place(SettingsWindow.NAME, fx);
        return words -> {
            FxBridge part = fx.part();
            return new WindowSet(
                    part,
                    status(words, part, theme),
                    logs(words, part, theme, logsPlace),
                    pages.in(words).window(part, theme, settingsPlace, log, notice),
                    new AdoptWindow(part, theme, words, adoption, threads.blocking()),
                    wizard(words, part, theme),
                    new ReportWindow(part, theme, words, reports, threads.blocking()));
        };
    }

    private StatusWindow status(Words words, FxBridge fx, Theme theme) {
        StatusViewModel model = new StatusViewModel(words, threads.time(), commands);
        StatusWindow status = new StatusWindow(fx, theme, model, threads.time(), closed);
        status.watchFront(attended);
        return status;
    }

    private WizardWindow wizard(Words words, FxBridge fx, Theme theme) {
        return new WizardWindow(
                fx,
                theme,
                words,
                threads.time(),
                threads.time(),
                newest,
                recovery,
                commands,
                threads.blocking());
    }

    private LogsWindow logs(Words words, FxBridge fx, Theme theme, KeptPlace place) {
        return new LogsWindow(
                fx, theme, words, threads.time(), threads.time(), threads.blocking(), place, log);
    }
}
