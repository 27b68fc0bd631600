package io.certwatch.product.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureNamingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "吞吐量",
                "整机吞吐量",
                "最大吞吐量",
                "Throughput",
                "Firewall throughput",
                "包转发率",
                "路由表容量",
                "Routing table",
                "交换容量",
                "CPU数量"
            })
    void theLexiconKnowsWhatFiguresAreCalled(String name) {
        assertThat(ReferenceData.TODAY.namesFigure(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "单价", "Unit price", "处理器型号", "供应商", "双向", "交期", "库存", "Plant", "防火墙"})
    void andWhatIsNone(String name) {
        assertThat(ReferenceData.TODAY.namesFigure(name)).isFalse();
    }
}
