#pragma once

#include "papers/docx_package.hpp"
#include "platform/result.hpp"

/// P-01: what a DOCX from outside may hold. Pure: bytes in, findings out.
namespace wedka::papers {

/// The refusal of a file that cannot even be unpacked.
Finding package_finding(const PackageFault& fault);

/// P-01: parts and relations that a letter needs and nothing else: no macros, no embedded objects,
/// nothing outside the document, no DOCTYPE, no fields that fetch or run something.
Findings check_package(const DocxPackage& package);

}  // namespace wedka::papers
