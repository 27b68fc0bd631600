package io.certwatch.catalogue.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USG6000E系列 | USG6000E系列",
                "S6730-H* | S6730-H*",
                "USG6525E、USG6555E，USG6565E；USG6585E | USG6525E#USG6555E#USG6565E#USG6585E",
                "USG6525E/USG6555E | USG6525E#USG6555E",
                "NGFW4000/V3.0 | NGFW4000/V3.0",
                "TG-A6508 (V3.0，硬件)、TG-A6509 | TG-A6508 (V3.0，硬件)#TG-A6509",
                "产品型号：AR6140E、AR6280等 | AR6140E#AR6280",
                "A-1、A-1 | A-1",
                "AR6120、S5700系列，除S5700-LI、S5700-SI外 | AR6120#S5700系列，除S5700-LI、S5700-SI外",
                "S5700系列（除S5700-LI外）、S6730-H | S5700系列（除S5700-LI外）#S6730-H",
                "S5700系列，S5700-LI、S5700-SI除外；AR6120 | S5700系列，S5700-LI、S5700-SI除外#AR6120",
                "AR6120, S5700 series, except S5700-LI/S5700-SI | AR6120#S5700 series, except S5700-LI/S5700-SI",
                "除S5700-LI等外，S5700全系列 | 除S5700-LI等外，S5700全系列",
                "S5700系列不含S5700-LI等 | S5700系列不含S5700-LI等"
            })
    void splitsModels(String published, String expected) {
        assertThat(Models.in(published)).containsExactlyElementsOf(List.of(expected.split("#")));
    }
}
