-- Which share of those who left is to reach an effect (efektywność społeczna i zatrudnieniowa), measured
-- apart since the change of the guidelines in October 2016. Before, one joint measure was used; it is no
-- value of these keys. They hold for projects of the money of 2014-2020 whenever these began; those of
-- 2021-2027 have no national threshold: it stands in the call, and in the project's targets.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('efektywnosc.spoleczna', '2016-10-01', NULL, '34.00', 'percent',
     'wytyczne CT 9 na lata 2014-2020, efektywność społeczna'),
    ('efektywnosc.zatrudnieniowa', '2016-10-01', '2017-12-31', '22.00', 'percent',
     'wytyczne CT 9 na lata 2014-2020, efektywność zatrudnieniowa'),
    ('efektywnosc.zatrudnieniowa', '2018-01-01', NULL, '25.00', 'percent',
     'wytyczne CT 9 na lata 2014-2020, efektywność zatrudnieniowa; do potwierdzenia w umowie projektu'),
    ('efektywnosc.zatrudnieniowa_on', '2016-10-01', NULL, '12.00', 'percent',
     'wytyczne CT 9 na lata 2014-2020, efektywność zatrudnieniowa osób ze znacznym stopniem niepełnosprawności, niepełnosprawnością intelektualną lub sprzężoną');
