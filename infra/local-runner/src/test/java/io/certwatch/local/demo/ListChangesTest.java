package io.certwatch.local.demo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.local.demo.ListChanges.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ListChangesTest {
    @Test
    void countsAnEntryUnderEachOfItsKinds() {
        var changes = ListChanges.of(JsonMapper.shared().readTree("""
            {"changes": [
              {"entry": "SCP-02", "kinds": ["WIDENED", "RENAMED"], "before": [{"code": "SCP-02", "name": {"zh": "防火墙（硬件）", "en": "Firewall (hardware)"}}],
               "after": {"code": "SCP-02", "name": {"zh": "防火墙", "en": "Firewall"}}},
              {"entry": "SCP-11", "kinds": ["ADDED"], "before": [], "after": {"code": "SCP-11", "name": {"zh": "虚拟专用网产品", "en": "VPN product"}}},
              {"entry": "SCP-99", "kinds": ["REMOVED"], "before": [{"code": "SCP-99", "name": {"zh": "旧类别", "en": "Old entry"}}], "after": null}]}
            """));

        assertThat(changes.counts())
                .containsExactly(
                        entry("ADDED", 1L),
                        entry("REMOVED", 1L),
                        entry("WIDENED", 1L),
                        entry("NARROWED", 0L),
                        entry("RENAMED", 1L),
                        entry("REWORDED", 0L));
        assertThat(changes.byKinds().get(List.of("WIDENED", "RENAMED")))
                .extracting(Entry::name)
                .containsExactly("防火墙 Firewall");
        assertThat(changes.byKinds().get(List.of("REMOVED")))
                .extracting(Entry::name)
                .containsExactly("旧类别 Old entry");
    }

    @Test
    void namesTheFormerEntryIfItDiffers() {
        var changes = ListChanges.of(JsonMapper.shared().readTree("""
            {"changes": [
              {"entry": "SCP-02", "kinds": ["WIDENED"],
               "before": [{"code": "SCP-02", "name": {"zh": "防火墙（硬件）", "en": "Firewall (hardware)"}}, {"code": "SCP-03", "name": {"zh": "WAF", "en": "WAF"}}],
               "after": {"code": "SCP-02", "name": {"zh": "防火墙", "en": "Firewall"}}},
              {"entry": "SCP-03", "kinds": ["WIDENED"], "before": [{"code": "SCP-04", "name": {"zh": "入侵检测系统", "en": "IDS"}}],
               "after": {"code": "SCP-03", "name": {"zh": "入侵检测系统", "en": "IDS"}}}]}
            """));

        assertThat(changes.entries())
                .extracting(Entry::before)
                .containsExactly(List.of("SCP-02 Firewall (hardware)", "SCP-03 WAF"), List.of("SCP-04"));
    }
}
