-- The act on family support (ustawa o wspieraniu rodziny) came into force on 2012-01-01. Before, family
-- assistants were staff of projects and no act spoke of them: that is a value too, so that a missing one
-- is told apart from a law that was not there.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('asystent.ustawa', '2004-05-01', '2011-12-31', 'no', 'yes_no',
     'przed wejściem w życie ustawy z 9.06.2011 o wspieraniu rodziny i systemie pieczy zastępczej, art. 254 (Dz.U. 2011 nr 149 poz. 887)'),
    ('asystent.ustawa', '2012-01-01', NULL, 'yes', 'yes_no',
     'ustawa z 9.06.2011 o wspieraniu rodziny i systemie pieczy zastępczej, art. 12-18 (Dz.U. 2011 nr 149 poz. 887)');

-- How many families one assistant may work with at a time. The number fell from 20 to 15 by the amendment
-- of 2014; between 2014-09-19 and the end of that year the day of the change is not settled here, so there
-- is no value.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('asystent.limit_rodzin', '2012-01-01', '2014-09-18', '20', 'families',
     'ustawa z 9.06.2011 o wspieraniu rodziny i systemie pieczy zastępczej, art. 15 ust. 4 (Dz.U. 2011 nr 149 poz. 887)'),
    ('asystent.limit_rodzin', '2015-01-01', NULL, '15', 'families',
     'ustawa z 9.06.2011 o wspieraniu rodziny i systemie pieczy zastępczej, art. 15 ust. 4 (Dz.U. 2024 poz. 177)');
