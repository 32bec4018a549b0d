package app.tomo.runtime;

class FakeFlagTest extends EmergencyFlagContract {
    @Override
    protected EmergencyFlag flag() {
        return new FakeFlag();
    }
}
