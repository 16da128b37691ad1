<?xml version="1.0" encoding="UTF-8"?>
<!-- The words that the e-book adds to the edition's own: headings, labels, short sentences. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:variable name="words" as="map(xs:string, xs:string)" select="map {
      'cover': 'Cover',
      'title-page': 'Title page',
      'colophon': 'Colophon',
      'contents': 'Contents',
      'pages': 'Pages of the printed edition',
      'landmarks': 'Landmarks',
      'begin-reading': 'Begin reading',
      'witnesses': 'The witnesses',
      'principles': 'Editorial principles',
      'synopsis': 'Synopsis',
      'commentary': 'Editorial commentary',
      'glossary': 'Glossary',
      'concordance': 'Concordance',
      'paratexts': 'Paratexts of the witnesses',
      'bibliography': 'Works cited',
      'glance': 'The witnesses at a glance',
      'index': 'Index',
      'index-en': 'English',
      'index-pinyin': 'Chinese, by pinyin',
      'index-strokes': 'Chinese, by strokes',
      'cite': 'How to cite',
      'layers': 'Who made what',
      'licence': 'Licence',
      'changes': 'Versions',
      'original': 'original',
      'translation': 'translation',
      'retroversion': 'retroversion',
      'summary': 'editors’ summary',
      'commentary-kind': 'commentary'
  }"/>

  <xsl:function name="book:word" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="$words($key)"/>
  </xsl:function>

  <xsl:function name="book:capital" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($text, 1, 1)) || substring($text, 2)"/>
  </xsl:function>

  <!-- A name within a sentence: the editors of X. -->
  <xsl:function name="book:within" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="replace($name, '^The ', 'the ')"/>
  </xsl:function>

  <!-- Chinese that is neither the text nor a retroversion of it says so. -->
  <xsl:function name="book:editors-words" as="xs:string">
    <xsl:param name="lang" as="xs:string"/>
    <xsl:sequence select="if (starts-with($lang, 'zh-Hant')) then '編者：' else '编者：'"/>
  </xsl:function>

  <!-- What a retroversion is called in its own script. -->
  <xsl:function name="book:retroversion-in" as="xs:string">
    <xsl:param name="lang" as="xs:string"/>
    <xsl:sequence select="if (starts-with($lang, 'zh-Hant')) then '回譯' else '回译'"/>
  </xsl:function>

  <!-- A, B and C -->
  <xsl:function name="book:and" as="xs:string">
    <xsl:param name="items" as="xs:string*"/>
    <xsl:sequence select="if (count($items) lt 2) then string-join($items)
        else string-join($items[position() lt last()], ', ') || ' and ' || $items[last()]"/>
  </xsl:function>

  <!-- 21 November 2026 -->
  <xsl:function name="book:date" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="if ($when castable as xs:date)
        then format-date(xs:date($when), '[D] [MNn] [Y]', 'en', (), ()) else $when"/>
  </xsl:function>

</xsl:stylesheet>
