<?xml version="1.0" encoding="UTF-8"?>
<!--
  The design: paper, measure, sizes, leading, colour. To change the looks of an edition, copy this file to styles/print/
  in the edition folder and change it there.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:d="https://duizhao.org/functions" exclude-result-prefixes="#all">

  <!-- columns, facing, interlinear or synopsis -->
  <xsl:param name="layout" as="xs:string" select="'columns'"/>

  <!-- a4, a5, letter or 6x9 -->
  <xsl:param name="paper" as="xs:string" select="'6x9'"/>

  <xsl:variable name="papers" as="map(xs:string, map(xs:string, xs:string))" select="map {
      '6x9':    map { 'width': '152.4mm', 'height': '228.6mm', 'inner': '18mm', 'outer': '15mm', 'top': '13mm',
                      'bottom': '15mm' },
      'a5':     map { 'width': '148mm', 'height': '210mm', 'inner': '17mm', 'outer': '14mm', 'top': '12mm',
                      'bottom': '13mm' },
      'a4':     map { 'width': '210mm', 'height': '297mm', 'inner': '32mm', 'outer': '28mm', 'top': '20mm',
                      'bottom': '24mm' },
      'letter': map { 'width': '8.5in', 'height': '11in', 'inner': '33mm', 'outer': '30mm', 'top': '18mm',
                      'bottom': '20mm' } }"/>
  <xsl:variable name="sheet" as="map(xs:string, xs:string)" select="
      map:merge(($papers($paper), if ($large-print) then map { 'inner': '20mm', 'outer': '16mm' } else map {}),
          map { 'duplicates': 'use-last' })"/>

  <!-- Large print: body type of 16 pt, the size that the guidelines for readers with low vision ask for at least. -->
  <xsl:param name="large-print" as="xs:boolean" select="false()"/>
  <xsl:variable name="scale" as="xs:double" select="if ($large-print) then 1.6 else 1"/>

  <!-- Sizes of type, lengths that go with type, and the sizes of titles, which need to grow less. -->
  <xsl:function name="d:pt" as="xs:string">
    <xsl:param name="size" as="xs:double"/>
    <xsl:sequence select="round($size * $scale, 2) || 'pt'"/>
  </xsl:function>

  <xsl:function name="d:mm" as="xs:string">
    <xsl:param name="length" as="xs:double"/>
    <xsl:sequence select="round($length * $scale, 2) || 'mm'"/>
  </xsl:function>

  <xsl:function name="d:display" as="xs:string">
    <xsl:param name="size" as="xs:double"/>
    <xsl:sequence select="round($size * (1 + ($scale - 1) div 3), 2) || 'pt'"/>
  </xsl:function>

  <!-- One accent, dark enough to stay right in grey. -->
  <xsl:variable name="accent" select="'#7a1f1f'"/>
  <xsl:variable name="quiet" select="'#595959'"/>
  <xsl:variable name="hairline" select="'0.4pt solid #8c8c8c'"/>

  <xsl:attribute-set name="text">
    <xsl:attribute name="font-family">Latin, Song, Kai</xsl:attribute>
    <xsl:attribute name="font-size" select="d:pt(10)"/>
    <xsl:attribute name="line-height" select="d:pt(13.5)"/>
    <xsl:attribute name="line-height-shift-adjustment">disregard-shifts</xsl:attribute>
    <xsl:attribute name="orphans">2</xsl:attribute>
    <xsl:attribute name="widows">2</xsl:attribute>
  </xsl:attribute-set>

  <!-- English prose -->
  <xsl:attribute-set name="english">
    <xsl:attribute name="xml:lang">en</xsl:attribute>
    <xsl:attribute name="text-align">justify</xsl:attribute>
    <xsl:attribute name="hyphenate">true</xsl:attribute>
    <xsl:attribute name="hyphenation-push-character-count">3</xsl:attribute>
    <xsl:attribute name="hyphenation-remain-character-count">3</xsl:attribute>
    <xsl:attribute name="hyphenation-ladder-count">2</xsl:attribute>
  </xsl:attribute-set>

  <!--
    English in a narrow column: its few spaces may more than double, so that not every third line ends within a word.
    By itself a space gives half its width, and FOP breaks a paragraph with one line beyond that three times over.
  -->
  <xsl:attribute-set name="narrow">
    <xsl:attribute name="word-spacing.minimum">-0.08em</xsl:attribute>
    <xsl:attribute name="word-spacing.optimum">0em</xsl:attribute>
    <xsl:attribute name="word-spacing.maximum">0.3em</xsl:attribute>
  </xsl:attribute-set>

  <!-- A line of verse: what goes on below it is set in. -->
  <xsl:attribute-set name="verse">
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
    <xsl:attribute name="start-indent">inherited-property-value(start-indent) + 1em</xsl:attribute>
    <xsl:attribute name="text-indent">-1em</xsl:attribute>
  </xsl:attribute-set>

  <!-- Whether pinyin stands above the Chinese. -->
  <xsl:variable name="readings" as="xs:boolean" select="$layout = 'interlinear' and exists(//*:ruby)"/>

  <!-- Size and leading of the Chinese text: wider measures take larger type, and a page of it faces one of English. -->
  <xsl:variable name="chinese-size" as="array(xs:decimal)" select="
      if ($layout = 'facing') then [ 11.0, 18.6 ]
      else if ($layout = 'interlinear') then [ 10.6, if ($readings) then 26.0 else 17.0 ]
      else [ 10.0, 16.0 ]"/>

  <!-- The first lines of the two scripts, and the number beside them, stand on one base line: what is added above. -->
  <xsl:variable name="drop" as="map(xs:string, xs:decimal)" select="
      if ($layout = 'facing') then map { 'number-base': 4.9, 'number-lead': 0.7, 'lead': 5.1 }
      else if ($layout = 'interlinear') then map { 'number-base': if ($readings) then 8.2 else 3.7, 'number-lead': 0.2 }
      else map { 'number-base': 3.1, 'lead': 2.9 }"/>

  <!-- From the base line of a reading to that of its word. -->
  <xsl:variable name="reading-drop" as="xs:decimal" select="11.3"/>

  <!-- Pinyin above the words: half their size (clreq 3.3.2). -->
  <xsl:attribute-set name="reading">
    <xsl:attribute name="font-family">Latin</xsl:attribute>
    <xsl:attribute name="font-size" select="d:pt(6.2)"/>
    <xsl:attribute name="line-height" select="d:pt(7)"/>
    <xsl:attribute name="xml:lang">zh-Latn-pinyin</xsl:attribute>
    <xsl:attribute name="color" select="$quiet"/>
  </xsl:attribute-set>

  <!-- The width that the passage numbers take beside the text, by the longest of them. -->
  <xsl:variable name="number-width" as="xs:string" select="
      d:mm(max((8, 1.2 + 1.65 * max((//*:div[@type = 'passage']/string-length(@n), 0)))))"/>

  <!-- The English of facing pages. -->
  <xsl:attribute-set name="facing-text">
    <xsl:attribute name="font-size" select="d:pt(10.5)"/>
    <xsl:attribute name="line-height" select="d:pt(14.2)"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="facing-head">
    <xsl:attribute name="border-bottom" select="$hairline"/>
  </xsl:attribute-set>

  <!--
    Chinese prose. Nothing stretches between Han characters by default; a range of letter spacing lets the lines be
    justified, as clreq 3.1.6 asks, without a word space in the text.
  -->
  <xsl:attribute-set name="chinese">
    <xsl:attribute name="font-family">Song, Latin, Kai</xsl:attribute>
    <xsl:attribute name="font-size" select="d:pt($chinese-size(1))"/>
    <xsl:attribute name="line-height" select="d:pt($chinese-size(2))"/>
    <xsl:attribute name="text-align" select="if ($readings) then 'start' else 'justify'"/>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
    <xsl:attribute name="letter-spacing.minimum">-0.2pt</xsl:attribute>
    <xsl:attribute name="letter-spacing.optimum">0pt</xsl:attribute>
    <xsl:attribute name="letter-spacing.maximum">1.5pt</xsl:attribute>
  </xsl:attribute-set>

  <!-- Of the first line of a Chinese paragraph: two characters, one in a narrow column. -->
  <xsl:variable name="indent" as="xs:string" select="if ($layout = 'columns') then '1em' else '2em'"/>

  <!-- Between Han characters and words of Latin script. -->
  <xsl:variable name="quarter" as="xs:string" select="d:pt(0.25 * $chinese-size(1))"/>

  <!-- The shift of nothing to speak of keeps the taller face from opening the line; see chinese-words. -->
  <xsl:attribute-set name="latin-in-chinese">
    <xsl:attribute name="font-family">Latin</xsl:attribute>
    <xsl:attribute name="baseline-shift">-0.05pt</xsl:attribute>
    <xsl:attribute name="letter-spacing">0pt</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="chapter-head">
    <xsl:attribute name="space-before">26mm</xsl:attribute>
    <xsl:attribute name="space-before.conditionality">retain</xsl:attribute>
    <xsl:attribute name="space-after">9mm</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
    <xsl:attribute name="font-size" select="d:display(20)"/>
    <xsl:attribute name="line-height" select="d:display(26)"/>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="section-head">
    <xsl:attribute name="font-size" select="d:pt(11.5)"/>
    <xsl:attribute name="line-height" select="d:pt(15)"/>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="space-before">12pt</xsl:attribute>
    <xsl:attribute name="space-after">4pt</xsl:attribute>
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="small">
    <xsl:attribute name="font-size" select="d:pt(8.6)"/>
    <xsl:attribute name="line-height" select="d:pt(11.2)"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="label">
    <xsl:attribute name="font-size" select="d:pt(8)"/>
    <xsl:attribute name="line-height" select="d:pt(11)"/>
    <xsl:attribute name="color" select="$quiet"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="passage-number">
    <xsl:attribute name="font-family">Latin</xsl:attribute>
    <xsl:attribute name="font-size" select="d:pt(8.6)"/>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="color" select="$accent"/>
    <xsl:attribute name="letter-spacing">0pt</xsl:attribute>
  </xsl:attribute-set>

  <!-- A line height of one point, and not too high a shift, keep the raised mark from opening the line. -->
  <xsl:attribute-set name="note-mark">
    <xsl:attribute name="font-family">Latin</xsl:attribute>
    <xsl:attribute name="font-size">64%</xsl:attribute>
    <xsl:attribute name="font-style">normal</xsl:attribute>
    <xsl:attribute name="font-weight">normal</xsl:attribute>
    <xsl:attribute name="line-height">1pt</xsl:attribute>
    <xsl:attribute name="baseline-shift" select="d:pt(3.2)"/>
    <xsl:attribute name="letter-spacing">0pt</xsl:attribute>
    <xsl:attribute name="color" select="$accent"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="running-range">
    <xsl:attribute name="font-family">Latin</xsl:attribute>
    <xsl:attribute name="color" select="$accent"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="running-head">
    <xsl:attribute name="font-size" select="d:display(8.4)"/>
    <xsl:attribute name="line-height" select="d:display(11)"/>
    <xsl:attribute name="border-bottom" select="$hairline"/>
    <xsl:attribute name="padding-bottom">2pt</xsl:attribute>
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
  </xsl:attribute-set>
</xsl:stylesheet>
