package io.certwatch.local.demo;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ListChangesTest {
    @Test
    void countsAnEntryUnderEachOfItsKinds() {
        var changes = ListChanges.of(JsonMapper.shared().readTree("""
                {"changes": [
                  {"entry": "SCP-02", "kinds": ["WIDENED", "RENAMED"], "before": [{"code": "SCP-02", "name": {"zh": "防火墙（硬件）", "en": "Firewall (hardware)"}}],
                   "after": {"code": "SCP-02", "name": {"zh": "防火墙", "en": "Firewall"}}},
                  {"entry": "SCP-11", "kinds": ["ADDED"], "before": [], "after": {"code": "SCP-11", "name": {"zh": "虚拟专用网产品", "en": "VPN product"}}},
                  {"entry": "SCP-99", "kinds": ["REMOVED"], "before": [{"code": "SCP-99", "name": {"zh": "旧类别", "en": "Old entry"}}], "after": null}]}
                """)).byKind();

        assertThat(changes.get("WIDENED")).isEqualTo(changes.get("RENAMED")).extracting(ListChanges.Entry::name).containsExactly("防火墙 Firewall");
        assertThat(changes.get("WIDENED").getFirst().before()).containsExactly("SCP-02 防火墙（硬件） Firewall (hardware)");
        assertThat(changes.get("ADDED")).extracting(ListChanges.Entry::code).containsExactly("SCP-11");
        assertThat(changes.get("REMOVED")).extracting(ListChanges.Entry::name).containsExactly("旧类别 Old entry");
        assertThat(changes.get("NARROWED")).isEmpty();
    }
}
