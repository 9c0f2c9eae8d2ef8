-- Values of the law, national and the same for every office: a reference table. A value holds from
-- valid_from to valid_to, both included; without valid_to it holds until a newer migration ends it.
-- Where the law names a day on which a value will be set anew, the old one ends the day before, so
-- that nothing is ever computed with a value that may be out of date.
CREATE TABLE parameters_values (
    parameter_key {text} NOT NULL,
    valid_from {day} NOT NULL,
    valid_to {day},
    -- As its unit is written: "1010.00" pln, "120.00" percent, "14" business_days.
    value {text} NOT NULL,
    unit {text} NOT NULL,
    -- The act and the article, with its place in the journal of laws (Dz.U.).
    legal_basis {text} NOT NULL,
    PRIMARY KEY (parameter_key, valid_from),
    CHECK (valid_to >= valid_from)
) {strict};

-- Statutory holidays (dni ustawowo wolne od pracy), national: a reference table.
CREATE TABLE parameters_holidays (
    holiday_key {text} NOT NULL,
    -- "12-24" is month and day, "easter+60" so many days after Easter Sunday.
    rule {text} NOT NULL,
    valid_from {day} NOT NULL,
    valid_to {day},
    -- The Polish name, as the act has it.
    name {text} NOT NULL,
    legal_basis {text} NOT NULL,
    PRIMARY KEY (holiday_key, valid_from),
    CHECK (valid_to >= valid_from)
) {strict};

-- Income criteria (kryteria dochodowe). They are verified every three years (art. 9 ust. 1 and 8a of
-- the act on social assistance); the amounts after the next verification hold from 2028-01-01.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('kryt.samotnie', '2004-05-01', '2006-09-30', '461.00', 'pln',
     'ustawa z 12.03.2004 o pomocy społecznej, art. 8 ust. 1 pkt 1 (Dz.U. 2004 nr 64 poz. 593)'),
    ('kryt.samotnie', '2006-10-01', '2012-09-30', '477.00', 'pln',
     'rozporządzenie RM z 24.07.2006 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2006 nr 135 poz. 950)'),
    ('kryt.samotnie', '2012-10-01', '2015-09-30', '542.00', 'pln',
     'rozporządzenie RM z 17.07.2012 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2012 poz. 823)'),
    ('kryt.samotnie', '2015-10-01', '2018-09-30', '634.00', 'pln',
     'rozporządzenie RM z 14.07.2015 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2015 poz. 1058)'),
    ('kryt.samotnie', '2018-10-01', '2021-12-31', '701.00', 'pln',
     'rozporządzenie RM z 11.07.2018 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2018 poz. 1358)'),
    ('kryt.samotnie', '2022-01-01', '2024-12-31', '776.00', 'pln',
     'rozporządzenie RM z 14.07.2021 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2021 poz. 1296)'),
    ('kryt.samotnie', '2025-01-01', '2027-12-31', '1010.00', 'pln',
     'rozporządzenie RM z 12.07.2024 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2024 poz. 1044)'),
    ('kryt.w_rodzinie', '2004-05-01', '2006-09-30', '316.00', 'pln',
     'ustawa z 12.03.2004 o pomocy społecznej, art. 8 ust. 1 pkt 2 (Dz.U. 2004 nr 64 poz. 593)'),
    ('kryt.w_rodzinie', '2006-10-01', '2012-09-30', '351.00', 'pln',
     'rozporządzenie RM z 24.07.2006 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2006 nr 135 poz. 950)'),
    ('kryt.w_rodzinie', '2012-10-01', '2015-09-30', '456.00', 'pln',
     'rozporządzenie RM z 17.07.2012 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2012 poz. 823)'),
    ('kryt.w_rodzinie', '2015-10-01', '2018-09-30', '514.00', 'pln',
     'rozporządzenie RM z 14.07.2015 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2015 poz. 1058)'),
    ('kryt.w_rodzinie', '2018-10-01', '2021-12-31', '528.00', 'pln',
     'rozporządzenie RM z 11.07.2018 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2018 poz. 1358)'),
    ('kryt.w_rodzinie', '2022-01-01', '2024-12-31', '600.00', 'pln',
     'rozporządzenie RM z 14.07.2021 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2021 poz. 1296)'),
    ('kryt.w_rodzinie', '2025-01-01', '2027-12-31', '823.00', 'pln',
     'rozporządzenie RM z 12.07.2024 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2024 poz. 1044)');

-- Income of one notional hectare (hektar przeliczeniowy) a month, verified together with the criteria.
-- Amounts before 2025 are not kept: the days on which they began and ended are not settled here.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('dochod.ha_przelicz', '2025-01-01', '2027-12-31', '459.00', 'pln',
     'rozporządzenie RM z 12.07.2024 w sprawie zweryfikowanych kryteriów dochodowych, § 1 (Dz.U. 2024 poz. 1044)');

-- Terms of the family environmental interview (rodzinny wywiad środowiskowy). Before 2021-11-15 there
-- is no value: interviews of that time are kept without a computed term.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('wywiad.termin', '2021-11-15', NULL, '14', 'business_days',
     'rozporządzenie MRiPS z 8.04.2021 w sprawie rodzinnego wywiadu środowiskowego, § 3 (Dz.U. 2021 poz. 893)'),
    ('wywiad.termin_pilny', '2021-11-15', NULL, '2', 'business_days',
     'rozporządzenie MRiPS z 8.04.2021 w sprawie rodzinnego wywiadu środowiskowego, § 3 (Dz.U. 2021 poz. 893)');

-- Unemployment benefit in its first 90 days. It is set anew every 1 June; the amount from 2026-06-01
-- is not known to this program, so the row of 2025 ends before it.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('zasilek.bezrobotny.90', '2021-06-01', '2022-05-31', '1240.80', 'pln',
     'ustawa z 20.04.2004 o promocji zatrudnienia i instytucjach rynku pracy, art. 72 ust. 1 pkt 1 (Dz.U. 2004 nr 99 poz. 1001)'),
    ('zasilek.bezrobotny.90', '2022-06-01', '2023-05-31', '1304.10', 'pln',
     'ustawa z 20.04.2004 o promocji zatrudnienia i instytucjach rynku pracy, art. 72 ust. 1 pkt 1 (Dz.U. 2004 nr 99 poz. 1001)'),
    ('zasilek.bezrobotny.90', '2023-06-01', '2024-05-31', '1491.90', 'pln',
     'ustawa z 20.04.2004 o promocji zatrudnienia i instytucjach rynku pracy, art. 72 ust. 1 pkt 1 (Dz.U. 2004 nr 99 poz. 1001)'),
    ('zasilek.bezrobotny.90', '2024-06-01', '2025-05-31', '1662.00', 'pln',
     'ustawa z 20.04.2004 o promocji zatrudnienia i instytucjach rynku pracy, art. 72 ust. 1 pkt 1 (Dz.U. 2004 nr 99 poz. 1001)'),
    ('zasilek.bezrobotny.90', '2025-06-01', '2026-05-31', '1721.90', 'pln',
     'ustawa z 20.03.2025 o rynku pracy i służbach zatrudnienia, art. 224 ust. 1 (Dz.U. 2025 poz. 620)');

-- Integration benefit of a social integration centre (CIS), and hours of a participant's week.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('cis.swiadczenie', '2022-01-01', NULL, '120.00', 'percent',
     'ustawa z 13.06.2003 o zatrudnieniu socjalnym, art. 15 ust. 4 (Dz.U. 2022 poz. 2241)'),
    ('cis.godz_tydz_min', '2022-02-15', NULL, '30', 'hours',
     'ustawa z 13.06.2003 o zatrudnieniu socjalnym, art. 14 (Dz.U. 2022 poz. 2241)'),
    ('cis.godz_tydz_max', '2022-02-15', NULL, '40', 'hours',
     'ustawa z 13.06.2003 o zatrudnieniu socjalnym, art. 14 (Dz.U. 2022 poz. 2241)');

-- Internship (staż), subsidised work (prace interwencyjne) and socially useful work (prace społecznie
-- użyteczne). The hourly pay under the act of 2025 is not known to this program.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('staz.stypendium', '2025-06-01', NULL, '160.00', 'percent',
     'ustawa z 20.03.2025 o rynku pracy i służbach zatrudnienia (Dz.U. 2025 poz. 620)'),
    ('prace_interw.mies_min', '2025-06-01', NULL, '3', 'months',
     'ustawa z 20.03.2025 o rynku pracy i służbach zatrudnienia, rozdział „Zatrudnienie subsydiowane” (Dz.U. 2025 poz. 620)'),
    ('prace_interw.mies_max', '2025-06-01', NULL, '12', 'months',
     'ustawa z 20.03.2025 o rynku pracy i służbach zatrudnienia, rozdział „Zatrudnienie subsydiowane” (Dz.U. 2025 poz. 620)'),
    ('psu.stawka', '2023-06-01', '2024-05-31', '10.90', 'pln_per_hour',
     'ustawa z 20.04.2004 o promocji zatrudnienia i instytucjach rynku pracy, art. 73a ust. 3 (Dz.U. 2004 nr 99 poz. 1001)'),
    ('psu.stawka', '2024-06-01', '2025-05-31', '12.20', 'pln_per_hour',
     'ustawa z 20.04.2004 o promocji zatrudnienia i instytucjach rynku pracy, art. 73a ust. 3 (Dz.U. 2004 nr 99 poz. 1001)');

-- Food aid and meals, in percent of the income criterion.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('fepz.prog_pct', '2024-02-12', NULL, '265.00', 'percent',
     'program Fundusze Europejskie na Pomoc Żywnościową 2021-2027, wytyczne instytucji zarządzającej'),
    ('posilek.prog_pct', '2024-01-01', '2028-12-31', '200.00', 'percent',
     'uchwała nr 149 RM z 23.08.2023, program „Posiłek w szkole i w domu” 2024-2028 (M.P. 2023 poz. 881)');

-- Staffing of social assistance centres: residents and families to one social worker, and the least
-- number of social workers employed full-time.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('kadra.mieszk_na_ps', '2004-05-01', '2011-05-02', '2000', 'residents',
     'ustawa z 12.03.2004 o pomocy społecznej, art. 110 ust. 11 (Dz.U. 2004 nr 64 poz. 593)'),
    ('kadra.mieszk_na_ps', '2011-05-03', NULL, '2000', 'residents',
     'ustawa z 12.03.2004 o pomocy społecznej, art. 110 ust. 11 (Dz.U. 2024 poz. 1283)'),
    ('kadra.rodzin_na_ps', '2011-05-03', NULL, '50', 'families',
     'ustawa z 12.03.2004 o pomocy społecznej, art. 110 ust. 11 (Dz.U. 2024 poz. 1283)'),
    ('kadra.min_ps', '2011-05-03', NULL, '3', 'full_time_workers',
     'ustawa z 12.03.2004 o pomocy społecznej, art. 110 ust. 12 (Dz.U. 2024 poz. 1283)');

-- Thresholds of public procurement (net of VAT) and of de minimis aid.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('pzp.prog', '2026-01-01', NULL, '170000.00', 'pln',
     'ustawa z 11.09.2019 Prawo zamówień publicznych, art. 2 ust. 1 pkt 1, zm. Dz.U. 2025 poz. 1173'),
    ('deminimis.limit', '2024-01-01', NULL, '300000.00', 'eur',
     'rozporządzenie Komisji (UE) 2023/2831, art. 3 ust. 2 (Dz.Urz. UE L 2023/2831)'),
    ('deminimis.lata', '2024-01-01', NULL, '3', 'years',
     'rozporządzenie Komisji (UE) 2023/2831, art. 3 ust. 2 (Dz.Urz. UE L 2023/2831)');

-- Left out, since the day from which they hold or their amount is not settled here; whoever needs one
-- is refused (R0-03) until a migration brings it: kryt.weryfikacja, zmiana_dochodu.prog,
-- dochod_jednorazowy.krotnosc, wywiad.aktualizacja, info.termin_instytucji, asystent.limit_rodzin,
-- asystent.ocena, zaokr.swiadczen, staz.max_mies, psu.godz, fepz.zestaw_kg, aoon.limit_h, ow.limit,
-- nk.*, kri.logi_retencja; psu.stawka before 2023-06-01, fepz.prog_pct before 2024-02-12,
-- staz.stypendium before 2025-06-01, pzp.prog before 2026.

-- Holidays as the act on days free from work (ustawa o dniach wolnych od pracy) knows them since 1990.
-- Those that were abolished before (22 July; 6 January and 15 August until 1960) are not kept.
INSERT INTO parameters_holidays (holiday_key, rule, valid_from, valid_to, name, legal_basis)
VALUES
    ('new_year', '01-01', '1951-01-19', NULL, 'Nowy Rok',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. a (Dz.U. 2025 poz. 296)'),
    ('epiphany', '01-06', '2011-01-01', NULL, 'Święto Trzech Króli',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. b (Dz.U. 2025 poz. 296), zm. Dz.U. 2010 nr 224 poz. 1459'),
    ('easter', 'easter+0', '1951-01-19', NULL, 'pierwszy dzień Wielkiej Nocy',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. c (Dz.U. 2025 poz. 296)'),
    ('easter_monday', 'easter+1', '1951-01-19', NULL, 'drugi dzień Wielkiej Nocy',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. d (Dz.U. 2025 poz. 296)'),
    ('may_day', '05-01', '1951-01-19', NULL, 'Święto Państwowe',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. e (Dz.U. 2025 poz. 296)'),
    ('constitution_day', '05-03', '1990-04-28', NULL, 'Święto Narodowe Trzeciego Maja',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. f (Dz.U. 2025 poz. 296), zm. Dz.U. 1990 nr 28 poz. 160'),
    ('pentecost', 'easter+49', '1951-01-19', NULL, 'pierwszy dzień Zielonych Świątek',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. g (Dz.U. 2025 poz. 296)'),
    ('corpus_christi', 'easter+60', '1951-01-19', NULL, 'dzień Bożego Ciała',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. h (Dz.U. 2025 poz. 296)'),
    ('assumption', '08-15', '1989-05-23', NULL, 'Wniebowzięcie Najświętszej Maryi Panny',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. i (Dz.U. 2025 poz. 296), zm. Dz.U. 1989 nr 29 poz. 154'),
    ('all_saints', '11-01', '1951-01-19', NULL, 'Wszystkich Świętych',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. j (Dz.U. 2025 poz. 296)'),
    -- In force on the day of its publication in 1989; the day of the act stands here, which is the same
    -- for every 11 November.
    ('independence_day', '11-11', '1989-02-15', NULL, 'Narodowe Święto Niepodległości',
     'ustawa z 15.02.1989 o ustanowieniu Narodowego Święta Niepodległości, art. 2 (Dz.U. 1989 nr 6 poz. 34)'),
    ('independence_centenary', '11-12', '2018-11-07', '2018-12-31',
     'Święto Narodowe z okazji Setnej Rocznicy Odzyskania Niepodległości',
     'ustawa z 7.11.2018 o ustanowieniu Święta Narodowego z okazji Setnej Rocznicy Odzyskania Niepodległości Rzeczypospolitej Polskiej (Dz.U. 2018 poz. 2117)'),
    ('christmas_eve', '12-24', '2025-02-01', NULL, 'Wigilia Bożego Narodzenia',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. ka (Dz.U. 2025 poz. 296), zm. Dz.U. 2024 poz. 1965'),
    ('christmas', '12-25', '1951-01-19', NULL, 'pierwszy dzień Bożego Narodzenia',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. l (Dz.U. 2025 poz. 296)'),
    ('second_day_of_christmas', '12-26', '1951-01-19', NULL, 'drugi dzień Bożego Narodzenia',
     'ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 pkt 1 lit. m (Dz.U. 2025 poz. 296)');
