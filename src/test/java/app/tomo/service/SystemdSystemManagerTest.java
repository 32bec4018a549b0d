package app.tomo.service;

import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.Scope;

@InsideLab(Lab.SYSTEMD)
class SystemdSystemManagerTest extends SystemdContract {
    SystemdSystemManagerTest() {
        super(Scope.SYSTEM);
    }
}
