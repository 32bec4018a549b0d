package app.tomo;

import app.tomo.desktop.NoticeListener;
import app.tomo.ui.Commands;

/// What is done where a person clicks on a notification. Returns at once.
record NoticeActions(Front front, Commands commands, FrontTold told) implements NoticeListener {
    @Override
    public void show() {
        front.show();
    }

    @Override
    public void findCause() {
        front.showWizard();
    }

    @Override
    public void restart() {
        commands.restart();
    }

    @Override
    public void keepTrial() {
        commands.keepTrial();
    }

    @Override
    public void goBack() {
        commands.revertTrial();
    }

    @Override
    public void emergencyStop() {
        commands.emergencyStop();
    }

    @Override
    public void closed(long incident) {
        told.noticeClosed().accept(incident);
    }

    @Override
    public void doNotDisturb(boolean on) {
        told.doNotDisturb().accept(on);
    }
}
