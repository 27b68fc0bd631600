package io.certwatch.product.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "华为技术有限公司 | Huawei",
                "华为技术有限公司 | Huawei Technologies Co., Ltd.",
                "華為技術有限公司 | ＨＵＡＷＥＩ",
                "华为 Huawei | huawei",
                "Huawei（华为） | 华为终端有限公司",
                "新华三技术有限公司 | H3C",
                "新华三信息安全技术有限公司 | New H3C Technologies Co., Ltd.",
                "中兴通讯股份有限公司 | ZTE Corporation",
                "思科系统（中国）网络技术有限公司 | Cisco Systems, Inc.",
                "锐捷网络股份有限公司 | Ruijie Networks",
                "深信服科技股份有限公司 | SANGFOR",
                "绿盟科技集团股份有限公司 | 北京神州绿盟科技有限公司",
                "奇安信网神信息技术（北京）股份有限公司 | 网神",
                "北京天融信网络安全技术有限公司 | 天融信",
                "启明星辰信息技术集团股份有限公司 | Venustech",
                "杭州海康威视数字技术股份有限公司 | Hikvision",
                "戴尔（中国）有限公司 | Dell Inc.",
                "Dell EMC | DELL",
                "慧与（中国）有限公司 | Hewlett Packard Enterprise",
                "浪潮电子信息产业股份有限公司 | Inspur",
                "联想（北京）有限公司 | Lenovo",
                "西门子（中国）有限公司 | Siemens AG",
                "施耐德电气（中国）有限公司 | Schneider Electric",
                "北京万里开源软件有限公司 | 万里开源软件",
                "Acme Widgets Ltd | ACME Widgets"
            })
    void oneMakerHoweverItIsWritten(String one, String other) {
        assertThat(Maker.of(one).same(Maker.of(other)))
                .as("%s and %s", Maker.of(one), Maker.of(other))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "上海华信软件有限公司 | 北京华信软件有限公司",
                "华为技术有限公司 | 新华三技术有限公司",
                "超聚变数字技术有限公司 | 华为",
                "惠普 | 慧与",
                "Dell | Delta",
                "公司 | 有限公司"
            })
    void twoMakers(String one, String other) {
        assertThat(Maker.of(one).mayBe(Maker.of(other)))
                .as("%s and %s", Maker.of(one), Maker.of(other))
                .isFalse();
    }

    /** The line of business may distinguish two makers of one name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"华信软件 | 华信网络技术有限公司", "捷普 | 捷普网络科技有限公司", "Acme Systems Inc | Acme"})
    void perhapsOneMaker(String one, String other) {
        assertThat(Maker.of(one).same(Maker.of(other))).isFalse();
        assertThat(Maker.of(one).mayBe(Maker.of(other))).isTrue();
    }

    @Test
    void emptyNamesAreNoMaker() {
        assertThat(Maker.of("").same(Maker.of(""))).isFalse();
        assertThat(Maker.of(" - ").mayBe(Maker.of(""))).isFalse();
    }
}
