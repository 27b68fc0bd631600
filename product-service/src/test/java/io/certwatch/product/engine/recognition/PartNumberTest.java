package io.certwatch.product.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.JudgedName;
import io.certwatch.product.engine.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part number says of itself whether a licence, a service or a part is sold; for a software the licence is it. */
class PartNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        VPN并发用户授权 +50                        | LIC-SSLVPN-50         | NOT_REQUIRED
        入侵防御功能授权 1年                       | LIS-M9006-IPS-1Y      | NOT_REQUIRED
        SUBSCRIPTION,WEB FILTER,1YR,FORTIGATE 200F | FC-10-F200F-112-02-12 | NOT_REQUIRED
        N1-CE128LIC-CFFD 软件许可 CE12800          | N1-CE128LIC-CFFD      | NOT_REQUIRED
        F5 power supply 300W AC                    | F5-UPG-AC-I2XXX       | NOT_REQUIRED
        FortiGate 100F                             | LIC-FG100F-1Y         | REVIEW
        防病毒软件 授权 500点                      | EDR-LIC-500           | REQUIRED
        漏洞扫描软件 许可256IP                     | RSAS-LIC-256          | REQUIRED
        入侵防御                                   | NIPS-2000-SSD         | REQUIRED
        F5 power supply 300W AC                    | BIG-IP i2600          | REQUIRED
        SRX345 dual PSU                            | SRX345-2PSU-FAN       | REQUIRED
        SRX345 with rail kit                       | SRX345-SYS-KIT        | REQUIRED
        """)
    void tellsWhatIsSold(String name, String model, Verdict verdict) {
        assertThat(JudgedName.verdict(name, model)).isEqualTo(verdict);
    }
}
