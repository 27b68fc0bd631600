package io.certwatch.product.engine.vocabulary;

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

    /** The name is the licence, and the model the device that it is for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SSLVPN用户授权 50                                 | SVN5600            | REVIEW
        UTM一体机统一威胁管理 带IPS/AV模块授权3年 冗余电源 | 天清汉马USG-8600 | REQUIRED
        SSLVPN网关                                        | SVN5600            | REQUIRED
        """)
    void isOfTheDeviceOfALicence(String name, String model, Verdict verdict) {
        assertThat(JudgedName.verdict(name, model)).isEqualTo(verdict);
    }

    /** The number is the whole name, or a word of it. */
    @ParameterizedTest
    @CsvSource({
        "CON-SNT-ASA5525K9, NOT_REQUIRED",
        "F5-UPG-AC-I2XXX, NOT_REQUIRED",
        "F5-ADD-BIG-AWF-I4XXX 加到现有i4800, NOT_REQUIRED",
        "ASA5500-SSD120=, NOT_REQUIRED",
        "PAN-PA-5220-TP-R, NOT_REQUIRED",
        "PAN-PA-3000-PWR-AC, NOT_REQUIRED",
        "FPR4K-NM-8X10G=, NOT_REQUIRED",
        "L-FPR2130T-T-3Y, NOT_REQUIRED",
        "SP-FG300E-PS, NOT_REQUIRED",
        "LIS-F1000-AI-IPS1-3Y, NOT_REQUIRED",
        "PA-5400 network processing card, NOT_REQUIRED",
        "N9K-X9736C-FX, NOT_REQUIRED",
        "FG-100F-BDL-950-12, REQUIRED",
        "ASA5512-SSD120-K9, REQUIRED",
        "SRX345-SYS-JB, REQUIRED",
        "F5-BIG-LTM-I5800, REQUIRED",
        "PAN-PA-3220, REQUIRED",
        "FPR2130-NGFW-K9, REQUIRED",
        "SEC\\Forcepoint-Web-Security-URL过滤, REQUIRED"
    })
    void isReadWhereverItStands(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }
}
