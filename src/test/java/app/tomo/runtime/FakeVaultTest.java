package app.tomo.runtime;

/// The vault that other tests rely on is one.
class FakeVaultTest implements ConfigVaultContract {
    private final FakeMachine machine = new FakeMachine(new VirtualTime());

    @Override
    public ConfigVault vault() {
        return machine.vault;
    }

    @Override
    public String config() {
        return "/home/me/kanata.kbd";
    }

    @Override
    public void change() {
        machine.changeConfig();
    }

    @Override
    public String held() {
        return Integer.toString(machine.config);
    }
}
